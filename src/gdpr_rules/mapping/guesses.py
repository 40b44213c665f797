"""What the name of a column and a sample of its cells suggest, where they leave no doubt; nothing where they do."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from gdpr_rules.facts.places import COUNTRIES
from gdpr_rules.facts.request import Right
from gdpr_rules.mapping.countries import names
from gdpr_rules.mapping.dates import date_form
from gdpr_rules.mapping.words import key

CARRIED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "email": ("email", "emailaddress", "mail", "emailadresse", "adresseemail", "correo", "correoelectronico", "address"),
        "id": (
            "id",
            "uuid",
            "key",
            "recordid",
            "contactid",
            "leadid",
            "euid",
            "customerid",
            "kundennummer",
            "ticketid",
            "issuekey",
        ),
        "name": (
            "name",
            "fullname",
            "contactname",
            "lastname",
            "nachname",
            "nom",
            "firstname",
            "vorname",
            "summary",
            "subject",
        ),
        "company": (
            "company",
            "companyname",
            "organisation",
            "organization",
            "account",
            "accountname",
            "firma",
            "societe",
            "empresa",
        ),
    }
)
"""Names of columns that identify a row, without spaces, case and marks, by the name of the output."""

COUNTRY = ("country", "countryregion", "countrycode", "mailingcountry", "land", "pays", "pais", "paese", "kraj")
CONSENT = ("consent", "optin", "permission", "einwilligung", "legalbasis", "gdpr", "dsgvo", "subscribed", "marketing")
LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pl")

STOPPED = frozenset(
    {"unsubscribed", "optedout", "optout", "abgemeldet", "unsubscribe", "desabonne", "objected", "widersprochen"}
)
BLOCKED = frozenset(
    {"bounced", "bounce", "hardbounce", "cleaned", "blocked", "blocklisted", "blacklisted", "disabled", "complained", "spam"}
)
OPEN = frozenset(
    {"subscribed", "active", "enabled", "confirmed", "unconfirmed", "pending", "nonsubscribed", "aktiv", "transactional", "ok"}
)
"""Words of a status, by what they show: that the person opted out, that the address is stopped, or neither."""

YES = frozenset({"true", "yes", "ja", "oui", "si", "1", "y", "j", "x", "wahr", "vrai"})
NO = frozenset({"false", "no", "nein", "non", "0", "n", "falsch", "faux"})

FORMS = (
    *("YYYY-MM-DD", "DD/MM/YYYY", "MM/DD/YYYY", "DD.MM.YYYY", "DD-MM-YYYY", "MM-DD-YYYY", "YYYY/MM/DD", "D/M/YYYY", "M/D/YYYY"),
    *("D.M.YYYY", "DD MMM YYYY", "D MMM YYYY", "MMM DD, YYYY", "MMMM D, YYYY", "DD/MMM/YY", "DD/MM/YY", "MM/DD/YY"),
    *("YYYY-MM-DD hh:mm", "YYYY-MM-DD hh:mm:ss", "YYYY-MM-DDThh:mm:ssZ", "YYYY-MM-DDThh:mm:ss.fZ", "DD/MM/YYYY hh:mm"),
    *("MM/DD/YYYY hh:mm", "DD/MM/YYYY hh:mm:ss", "MM/DD/YYYY hh:mm:ss", "DD.MM.YYYY hh:mm", "EEE, DD MMM YYYY hh:mm:ss Z"),
    *("YYYY-MM-DD hh:mm:ss Z", "M/D/YYYY h:mm a", "D/M/YYYY h:mm a", "DD/MMM/YY h:mm a"),
)
RIGHTS: Mapping[str, Right] = MappingProxyType(
    {
        "access": Right.ACCESS,
        "sar": Right.ACCESS,
        "dsar": Right.ACCESS,
        "auskunft": Right.ACCESS,
        "erasure": Right.ERASURE,
        "deletion": Right.ERASURE,
        "loschung": Right.ERASURE,
        "righttobeforgotten": Right.ERASURE,
        "rectification": Right.RECTIFICATION,
        "correction": Right.RECTIFICATION,
        "berichtigung": Right.RECTIFICATION,
        "restriction": Right.RESTRICTION,
        "portability": Right.PORTABILITY,
        "objection": Right.OBJECTION,
        "widerspruch": Right.OBJECTION,
    }
)
RECEIVED = (
    "received",
    "receivedon",
    "datereceived",
    "created",
    "createdat",
    "createddate",
    "datecreated",
    "eingang",
    "eingangam",
)
RIGHT = ("right", "requesttype", "type", "issuetype", "art", "category")
ANSWERED = ("answered", "answeredon", "resolved", "resolutiondate", "closed", "closedat", "completed", "solved", "solvedat")


def plain(name: str) -> str:
    """The name of a column without spaces, case and marks."""
    accents = name.casefold().translate(str.maketrans("áàâäéèêëíìîïóòôöúùûüñç", "aaaaeeeeiiiioooouuuunc"))
    return re.sub(r"[^a-z0-9]", "", accents)


def forms_of(cells: Sequence[str]) -> tuple[str, ...]:
    """Every form of days in which all of these cells can be read."""
    return tuple(form for form in FORMS if cells and all(_reads(form, cell) for cell in cells))


def form_of(cells: Sequence[str]) -> str | None:
    """The only form of days in which these cells can be read, or one of several that read them alike; none in doubt."""
    found = forms_of(cells)
    days = {tuple(date_form(form).read(cell).day for cell in cells) for form in found}
    return found[0] if len(days) == 1 else None


def _reads(form: str, cell: str) -> bool:
    try:
        date_form(form).read(cell)
    except ValueError:
        return False
    return True


def languages_of(cells: Sequence[str]) -> tuple[str, ...] | None:
    """The language in which all of these cells name countries; empty if all are codes, none if some name no country."""
    if cells and all(cell in COUNTRIES for cell in cells):
        return ()
    for language in LANGUAGES:
        known = names((language,))
        if cells and all(len(known.get(key(cell, any_case=True), ())) == 1 for cell in cells):
            return (language,)
    return None


def truths(cells: Sequence[str]) -> tuple[list[str], list[str]] | None:
    """The words of these cells that say yes, and those that say no; none if there are others."""
    words = list(dict.fromkeys(cells))
    if not words or any(key(word, any_case=True) not in YES | NO for word in words):
        return None
    return [w for w in words if key(w, any_case=True) in YES], [w for w in words if key(w, any_case=True) in NO]
