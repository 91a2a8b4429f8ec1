"""Hyphens at a line end: the mark of a word cut in two, or the hyphen of a compound.

French and English compounds that notices hold; a hyphen is kept only for these, for the forms
below, and for compounds that the same text writes on one line somewhere else.
"""

from typing import Final

COMPOUNDS: Final = frozenset(
    """
    rendez-vous après-midi avant-midi mot-clé mots-clés e-mail e-mails e-santé e-carte
    peut-être c'est-à-dire vis-à-vis au-delà au-dessus au-dessous par-delà par-dessus en-tête
    ci-dessous ci-dessus ci-joint ci-jointe ci-joints ci-jointes ci-après ci-contre ci-inclus
    là-bas là-dessus jusque-là celui-ci celui-là celle-ci celle-là ceux-ci ceux-là celles-ci
    celles-là sous-traitant sous-traitants sous-traitante sous-traitance sous-ensemble
    sous-domaine sous-section sous-direction sur-mesure mi-temps mi-janvier mi-février mi-mars
    mi-avril mi-mai mi-juin mi-juillet mi-août mi-septembre mi-octobre mi-novembre mi-décembre
    non-respect non-conformité non-autorisé non-autorisée non-autorisés non-autorisées
    non-divulgation non-lieu contre-indication contre-indications contre-mesure contre-mesures
    contre-visite porte-parole porte-monnaie porte-feuille sage-femme sages-femmes arc-en-ciel
    vice-président vice-présidente chef-lieu demi-journée demi-journées demi-tarif haut-parleur
    tiers-payant libre-service savoir-faire savoir-être avant-hier avant-dernier avant-dernière
    après-vente post-opératoire pré-admission pré-inscription médico-social médico-sociale
    médico-sociaux médico-sociales médico-légal médico-légale médico-administratif
    médico-administratives socio-professionnel socio-professionnelle socio-démographiques
    psycho-social cyber-attaque cyber-attaques cyber-sécurité cyber-incident cyber-criminels
    anti-virus anti-malware anti-fraude auto-évaluation auto-entrepreneur auto-questionnaire
    grand-mère grand-père grands-parents grand-parent petit-enfant petits-enfants petit-fils
    petite-fille beau-père belle-mère beau-frère belle-sœur beau-fils belle-fille nouveau-né
    nouveau-nés plate-forme plates-formes week-end week-ends compte-rendu comptes-rendus
    procès-verbal procès-verbaux court-circuit bien-être mieux-être centre-ville
    chirurgien-dentiste chirurgiens-dentistes masseur-kinésithérapeute masseurs-kinésithérapeutes
    aide-soignant aide-soignante aides-soignants aides-soignantes gynéco-obstétrique
    gynécologue-obstétricien oto-rhino-laryngologie oto-rhino-laryngologiste
    hépato-gastro-entérologie
    gastro-entérologie gastro-entérologue allergo-pneumologie bucco-dentaire cardio-vasculaire
    neuro-psychiatrie pédo-psychiatrie pédo-psychiatre radio-pharmacie hôpital-service
    ayant-droit ayants-droit pare-feu pare-feux mot-de-passe data-base back-office front-office
    log-in log-out sign-in opt-in opt-out third-party follow-up check-up e-commerce
    dix-sept dix-huit dix-neuf vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept
    vingt-huit vingt-neuf trente-deux trente-trois trente-quatre trente-cinq trente-six
    quarante-deux quarante-huit soixante-dix soixante-douze quatre-vingt quatre-vingts
    quatre-vingt-dix quelques-uns quelques-unes tout-petit quant-à-soi laissez-passer
    carte-vitale franco-allemand ex-salarié ex-salariés ex-patient ex-patients ex-adhérent
    ex-adhérents prénom-nom nom-prénom
    """.split()
)

KEPT_BEFORE: Final = frozenset("saint sainte saints st ste mont notre-dame ex".split())
"""Words that a hyphen ties to a proper name."""

KEPT_AFTER: Final = frozenset("vous nous toi même mêmes là".split())
"""Words that follow a verb or a pronoun with a hyphen, and end no other French word."""

INVERTED: Final = frozenset("il ils elle elles on je tu ce".split())
ASKING: Final = frozenset(
    "est sont était étaient sera seront serait puis peut peuvent pouvez dois doit doivent faut ont "
    "avait avons sommes êtes suis ai fait dit".split()
)
"""`est-il`, `peut-on`, `dois-je`: a subject after its verb."""

LINKS: Final = frozenset("à t de en sur sous au aux la le les et l d y d' l'".split())
"""Short middles of longer compounds: `vis-à-` `vis`, `a-t-` `il`, `Bourg-en-` `Bresse`."""
