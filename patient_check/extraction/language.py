"""The language of a text, from its commonest words."""

import re

from patient_check.extraction.patterns import fold

_WORD = re.compile(r"[a-z]+")
_FRENCH = frozenset(
    "le la les des du de et une un vous votre vos nous notre nos est sont ont a ete par pour dans "
    "que qui sur avec ce cette ces au aux ne pas il elle".split()
)
_ENGLISH = frozenset(
    "the of and to your you we our is are was were has have been by for in that which on with "
    "this these it not or from be will".split()
)
_OTHERS = frozenset(
    # Spanish, Portuguese, Italian, German, Dutch: words that French does not have.
    "el los las que del una con para por han sido sus ha usted es o os nao voce dos uma com seu "
    "il gli dei di che della delle sono stati stato suoi con ed per nel der die und das ist wurden "
    "ihre sie von mit nicht wir het een zijn van uw voor niet wij werden".split()
) - frozenset("que il par es".split())
_SAMPLE = 2_000
_FEWEST = 2


def detect_language(text: str) -> str:
    """Return "fr", "en", or "und" when the common words of neither language prevail."""
    words = _WORD.findall(fold(text)[:_SAMPLE])
    french = sum(map(_FRENCH.__contains__, words))
    english = sum(map(_ENGLISH.__contains__, words))
    other = sum(map(_OTHERS.__contains__, words))
    if max(french, english) < _FEWEST or french == english or other > max(french, english):
        return "und"
    return "fr" if french > english else "en"
