"""The words of the command line, in French and English."""

import os

_WORDS: dict[str, tuple[str, str]] = {
    "help": (
        "Lit le courrier qui annonce une fuite de données et montre ce qui a fuité, preuve à l'appui. Rien ne quitte l'ordinateur.",
        "Reads a data-breach notice and shows what leaked, with the proof. Nothing leaves the computer.",
    ),
    "commands_help": (
        "Sans fenêtre : patient-check analyze [--json] FICHIER...",
        "Without a window: patient-check analyze [--json] FILE...",
    ),
    "file_help": ("courrier à ouvrir dans la fenêtre", "notice to open in the window"),
    "analyze_help": (
        "Analyse un ou plusieurs courriers sans fenêtre.",
        "Analyse one or more notices without a window.",
    ),
    "json_help": (
        "un objet JSON par ligne, dans l'ordre des fichiers",
        "one JSON object a line, in the order of the files",
    ),
    "files_help": (
        "courriers à lire ; - lit l'entrée standard",
        "notices to read; - reads standard input",
    ),
    "no_display": (
        "Aucun écran n'est disponible : la fenêtre ne peut pas s'ouvrir.\nSans fenêtre : patient-check analyze courrier.pdf",
        "No display is available: the window cannot open.\nWithout a window: patient-check analyze notice.pdf",
    ),
    "no_qt": (
        "La fenêtre ne peut pas s'ouvrir : il manque une bibliothèque du système ({reason}).\nSans fenêtre : patient-check analyze courrier.pdf",
        "The window cannot open: a system library is missing ({reason}).\nWithout a window: patient-check analyze notice.pdf",
    ),
    "unsupported": (
        "Ce type de fichier n'est pas reconnu.",
        "This kind of file is not recognised.",
    ),
    "damaged": (
        "Le fichier est abîmé et ne peut pas être lu jusqu'au bout.",
        "The file is damaged and cannot be read to its end.",
    ),
    "encrypted": (
        "Le document est protégé par un mot de passe.",
        "The document is protected by a password.",
    ),
    "empty": ("Le fichier ne contient aucun texte.", "The file holds no text."),
    "too_large": (
        "Le fichier dépasse 20 Mio, la limite de lecture.",
        "The file is over 20 MiB, the reading limit.",
    ),
    "too_long": (
        "Le document est trop long (plus de 200 pages ou d'un million de caractères).",
        "The document is too long (over 200 pages or one million characters).",
    ),
    "no_text_layer": (
        "C'est une image : il n'y a pas de texte à lire.",
        "This is a picture: there is no text to read.",
    ),
    "timed_out": (
        "La lecture a pris trop de temps et a été arrêtée.",
        "Reading took too long and was stopped.",
    ),
    "reader_failed": (
        "Le lecteur s'est arrêté sans réponse utilisable.",
        "The reader stopped without a usable answer.",
    ),
    "cancelled": ("La lecture a été annulée.", "Reading was cancelled."),
    "not_readable": (
        "Le fichier est introuvable ou ne peut pas être ouvert.",
        "The file is missing or cannot be opened.",
    ),
    "exposed": ("Fuité", "Leaked"),
    "possible": ("Peut-être fuité", "Possibly leaked"),
    "if_provided": ("Seulement si vous l'aviez fourni", "Only if you had given it"),
    "some_people": ("Pour certaines personnes", "For some people"),
    "not_exposed": ("Exclu par l'organisme", "Excluded by the organisation"),
    "organisation": ("Organisme", "Organisation"),
    "incident_date": ("Date de l'incident", "Date of the incident"),
    "affected": ("Ampleur annoncée", "Announced scale"),
    "unknown": ("non précisé", "not stated"),
    "no_notice": (
        "Ce texte n'annonce pas de fuite de vos données.",
        "This text does not announce a leak of your data.",
    ),
    "no_category": ("Aucune donnée précise n'est nommée.", "No specific data are named."),
    "art34": ("Ce que l'article 34 du RGPD demande de dire", "What GDPR article 34 asks to say"),
    "nature": ("la nature de la violation", "the nature of the breach"),
    "dpo_contact": ("un contact pour vos questions", "a contact for your questions"),
    "consequences": ("les conséquences probables", "the likely consequences"),
    "measures": ("les mesures prises", "the measures taken"),
    "said": ("dit", "said"),
    "missing": ("manque", "missing"),
    "people": ("personnes", "people"),
    "appointments": ("rendez-vous", "appointments"),
    "accounts": ("comptes", "accounts"),
    "rows": ("lignes", "rows"),
    "documents": ("documents", "documents"),
    "households": ("foyers", "households"),
    "reading": ("Lecture", "Reading"),
}


def interface_language() -> str:
    """Return "fr" or "en", from the environment."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def say(key: str, language: str) -> str:
    """Return the words of `key` in `language`."""
    french, english = _WORDS[key]
    return french if language == "fr" else english
