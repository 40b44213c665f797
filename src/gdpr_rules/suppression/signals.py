"""Opt-outs that a program sends for a person: one-click unsubscription (RFC 8058), and opt-out preference signals (GPC)."""

from collections.abc import Mapping
from datetime import datetime

from gdpr_rules.errors import InvalidEntry
from gdpr_rules.suppression.addresses import shown
from gdpr_rules.suppression.entries import EVERYTHING, Entry, Reason, Scope
from gdpr_rules.suppression.subjects import address

ONE_CLICK = "one-click unsubscription (RFC 8058)"
SIGNAL = "opt-out preference signal (Global Privacy Control)"
"""Sources of entries: how a person asked. Why mail stops is the same as for any other objection."""

SALE_AND_SHARING = "sale and sharing"
"""The purpose to which a preference signal is limited: the sale of personal information, and its sharing for advertising."""

FIELD, CLICKED = "list-unsubscribe", "one-click"


def one_click(
    recipient: str,
    form: Mapping[str, str],
    *,
    at: datetime,
    scope: Scope = EVERYTHING,
    effective_at: datetime | None = None,
) -> Entry:
    """The objection of a recipient whose mail program posted a form to the address in `List-Unsubscribe`.

    `form` is the body as the web server has read it, in either of its encodings. Raises `InvalidEntry` for a form without
    `List-Unsubscribe=One-Click`: software fetches such addresses without being asked to, and only that pair says that a person
    clicked. Upper and lower case do not matter. Raises `InvalidAddress` for a recipient that is not an address.
    """
    if not any(_plain(name) == FIELD and _plain(value) == CLICKED for name, value in form.items()):
        raise InvalidEntry(
            f"the form holds `{shown(', '.join(form) or 'nothing')}` and not `List-Unsubscribe=One-Click`; show a page that "
            "asks the person, and enter the answer"
        )
    return Entry(
        subject=address(recipient),
        scope=scope,
        why=Reason.OBJECTION,
        asked_at=at,
        recorded_at=at,
        effective_at=effective_at,
        source=ONE_CLICK,
    )


def preference_signal(
    person: str, header: str | None, *, at: datetime, tenant: str | None = None, effective_at: datetime | None = None
) -> Entry:
    """The opt-out from sale and sharing of a known person whose browser sends `Sec-GPC: 1`.

    In California it is a valid request to opt out, for the browser and, if known, for the consumer (11 CCR 7025(c)(1)); as a
    question about it, it is a `RightsRequest` with `Right.OPT_OUT`. It is limited to the purpose `sale and sharing`, and does
    not stop mail for a use with another purpose. Raises `InvalidEntry` for any other value of the header: only `1` says it.
    """
    if header is None or header.strip() != "1":
        raise InvalidEntry(f"`Sec-GPC` is `{shown(header)}`, and only `1` says that the person opts out; enter nothing")
    return Entry(
        subject=address(person),
        scope=Scope(tenant=tenant, purpose=SALE_AND_SHARING),
        why=Reason.OBJECTION,
        asked_at=at,
        recorded_at=at,
        effective_at=effective_at,
        source=SIGNAL,
    )


def _plain(text: str) -> str:
    return text.strip().casefold()
