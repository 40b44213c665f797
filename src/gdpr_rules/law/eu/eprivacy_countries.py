"""Country by country: may a business address be written to unasked? One rule per cell that asks for something."""

from datetime import timedelta
from functools import reduce
from operator import and_
from typing import Any

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Sending, SendingDuty
from gdpr_rules.figures.email_b2b import BY_COUNTRY, Cell, EmailRow
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.citations import Instrument, Span
from gdpr_rules.kernel.conditions import FALSE, Condition, equals, false, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy import CONSENT_OWED, EEA_ROWS, agreed_in, customers_shown, sample
from gdpr_rules.law.marketing_to_people import MARKETING, forbidden

M = attrs.fields(Message)
DAY = timedelta(days=1)
WORDS = {
    AddressKind.NAMED: (
        "named_address",
        "An employee's own address at a company",
        "employees whose address bears their name",
    ),
    AddressKind.GENERIC: (
        "generic_address",
        "A function's address at a company",
        "companies, in the mailboxes of their functions",
    ),
}
# What frees an address without consent, beyond the exceptions that all countries share: the facts that all have to hold.
FREED: dict[tuple[str, AddressKind], tuple[str, ...]] = {
    ("FI", AddressKind.NAMED): ("essential_to_duties",),
    ("FR", AddressKind.NAMED): ("relevant_to_role", "informed_at_collection"),
    ("IE", AddressKind.NAMED): ("address_mainly_for_business", "solely_about_business"),
    ("NL", AddressKind.NAMED): ("address_published_for_offers",),
    ("NL", AddressKind.GENERIC): ("address_published_for_offers",),
    ("SK", AddressKind.GENERIC): ("contact_details_published",),
}


def instrument(row: EmailRow) -> Instrument:
    """The country's own law, named by its provisions."""
    return Instrument(f"{row.name}: {row.provision}", row.name, row.url, VERIFIED)


def _freed(row: EmailRow, kind: AddressKind) -> Condition:
    """All the facts that free a cell's addresses together; never, where there are none."""
    facts = [true(getattr(M, name)) for name in FREED.get((row.country, kind), ())]
    return reduce(and_, facts) if facts else FALSE


def cell_rule(row: EmailRow, kind: AddressKind, cell: Cell) -> Rule[Sending] | None:
    """The rule of one cell; an opt-out that depends on nothing but the duties all countries share has none."""
    freed = FREED.get((row.country, kind), ())
    if cell is Cell.OPT_OUT and not freed:
        return None
    name, who, protects = WORDS[kind]
    country, start, open_ = row.country, row.encoded_since, cell is Cell.UNKNOWN
    other = AddressKind.GENERIC if kind is AddressKind.NAMED else AddressKind.NAMED
    bound = {"address": kind, **dict.fromkeys(freed, False)}
    applies: Any = unsettled if open_ else fires
    when = MARKETING & equals(M.subject_country, country) & equals(M.address, kind)
    examples = [
        applies("a first e-mail from a bought list", sample(country, **bound)),
        applies("the first day encoded", sample(country, **bound), on=start),
        silent("the day before", sample(country, **bound), on=start - DAY),
        silent("the recipient agreed", sample(country, **bound, consented=True)),
        silent("an invoice", sample(country, **bound, commercial=False)),
        silent("the other kind of address", sample(country, **{**bound, "address": other})),
        silent("another country", sample("BE" if country != "BE" else "AT", **bound)),
        unsettled(
            "nobody noted what kind of address it is",
            sample(country, **{**bound, "address": None}),
            missing={"address"},
        ),
        *customers_shown(country, bound, applies),
    ]
    if freed:
        met = dict.fromkeys(freed, True)
        examples.append(silent("what frees the address is shown", sample(country, **{**bound, **met})))
        for fact in freed:
            examples.append(applies(f"all but `{fact}` is shown", sample(country, **{**bound, **met, fact: False})))
            examples.append(
                unsettled(f"nobody knows of `{fact}`", sample(country, **{**bound, **met, fact: None}), missing={fact})
            )
    if country == "LI":
        examples.append(silent("a single request for consent", sample(country, **bound, asks_for_consent_only=True)))
    return Rule(
        id=f"eu.eprivacy.{country.lower()}.{name}",
        title=f"{who} in {row.name}: {_title(cell, bool(freed))}",
        protects=protects,
        cites=(instrument(row).at(row.provision),),
        in_force=Span(start),
        when=when & open_question(f"{row.name}: {row.open_question}") if open_ else when,
        unless=agreed_in(country) | _freed(row, kind) if freed else agreed_in(country),
        then=CONSENT_OWED,
        examples=tuple(examples),
        clauses=("GP-01",),
        not_encoded=tuple(note for note in (row.note, row.open_question if open_ else "") if note),
    )


def _title(cell: Cell, conditional: bool) -> str:
    if cell is Cell.UNKNOWN:
        return "whether consent is needed is not settled, so it is taken to be"
    return "consent is needed unless the law's own conditions are shown to hold" if conditional else "consent comes first"


def _special(
    name: str, country: str, title: str, protects: str, when: Condition, unless: Condition, duty: SendingDuty, shown: Any
) -> Rule[Sending]:
    """A requirement of one country's own, with the examples in `shown` beside those that fix its place and day."""
    row = BY_COUNTRY[country]
    breach = shown[0].facts
    elsewhere = attrs.evolve(breach, subject_country="BE" if country != "BE" else "AT")
    return Rule(
        id=f"eu.eprivacy.{country.lower()}.{name}",
        title=title,
        protects=protects,
        cites=(instrument(row).at(row.provision),),
        in_force=Span(row.encoded_since),
        when=equals(M.subject_country, country) & when,
        unless=unless,
        then=forbidden(duty, consent=duty is SendingDuty.OBTAIN_CONSENT),
        examples=(
            *shown,
            silent("the same in another country", elsewhere),
            fires("the same on the first day encoded", breach, on=row.encoded_since),
            silent("the same the day before", breach, on=row.encoded_since - DAY),
            silent("the same with consent", attrs.evolve(breach, consented=True)),
        ),
    )


def _register(country: str, keeper: str) -> Rule[Sending]:
    listed = {"listed_in_register": True}
    return _special(
        "register",
        country,
        f"Before a business in {BY_COUNTRY[country].name} is written to, the register of {keeper} is checked",
        "companies that entered the public register of refusals",
        MARKETING,
        true(M.consented) | false(M.listed_in_register),
        SendingDuty.CHECK_REGISTER,
        (
            fires("the address is listed", sample(country, **listed)),
            silent("checked, and not listed", sample(country)),
            silent("an invoice to a listed address", sample(country, **listed, commercial=False)),
            unsettled("nobody checked", sample(country, listed_in_register=None), missing={"listed_in_register"}),
        ),
    )


UNMARKED = {"labelled_unsolicited": False}
SPECIAL = (
    _register("BG", "the Consumer Protection Commission"),
    _register("PT", "the Directorate-General for Consumers"),
    _special(
        "label",
        "BG",
        "Unsolicited marketing e-mail in Bulgaria is marked as such, visibly on receipt",
        "companies that want to sort out what they did not ask for",
        MARKETING,
        true(M.consented) | true(M.labelled_unsolicited),
        SendingDuty.LABEL_UNSOLICITED,
        (
            fires("not marked", sample("BG", **UNMARKED)),
            silent("marked", sample("BG")),
            silent("an invoice that is not marked", sample("BG", **UNMARKED, commercial=False)),
            unsettled("nobody looked", sample("BG", labelled_unsolicited=None), missing={"labelled_unsolicited"}),
        ),
    ),
    _special(
        "asking_for_consent",
        "SK",
        "In Slovakia, asking for consent by e-mail needs consent itself",
        "people and companies who are asked before they were asked",
        true(M.asks_for_consent_only),
        true(M.consented),
        SendingDuty.OBTAIN_CONSENT,
        (
            fires(
                "a single request for consent that promotes nothing",
                sample("SK", asks_for_consent_only=True, commercial=False),
            ),
            silent("a message that is no such request", sample("SK")),
            unsettled(
                "nobody knows what the message is for",
                sample("SK", asks_for_consent_only=None),
                missing={"asks_for_consent_only"},
            ),
        ),
    ),
)
CELLS = tuple(
    rule
    for row in EEA_ROWS
    for kind, cell in ((AddressKind.NAMED, row.named), (AddressKind.GENERIC, row.generic))
    if (rule := cell_rule(row, kind, cell)) is not None
)
