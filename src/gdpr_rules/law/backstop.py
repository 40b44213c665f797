"""No law, no licence: where the law of a place or day is not encoded, the most protective answer is given and stays open."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs

from gdpr_rules.facts.authority import AuthorityDeadline, AuthorityProcedure, Matter
from gdpr_rules.facts.automated import AutomatedDecision, DecisionTerms, Safeguard
from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse
from gdpr_rules.facts.campaign import Campaign, CampaignReadiness, Preparation
from gdpr_rules.facts.impact import AssessmentDuty, AssessmentStep, ImpactAssessment
from gdpr_rules.facts.joint import Arrangement, ArrangementDuty, JointControl
from gdpr_rules.facts.lawful_bases import LawfulBases, ProcessingDuty
from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.facts.organisation import AppointmentDuty, Appointments, Organisation
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.processor import ContractDuty, ContractTerms, ProcessorContract, ProcessorTerm
from gdpr_rules.facts.records import RecordDuty, RecordKeeping, Records
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Answer, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.facts.retention import KeepingDuty, Retention, RetentionTerms
from gdpr_rules.facts.transfer import Transfer, TransferDuty, TransferTerms
from gdpr_rules.facts.website import SiteDuty, SiteTerms, WebsiteUse
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import ALWAYS
from gdpr_rules.kernel.conditions import FALSE, Condition, one_of, open_question
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Example, Regime, Rule, silent, unsettled
from gdpr_rules.law.covers import Covers, Question, Side, about, all_covered, has_states, place_covered

BACKSTOP = Regime("backstop", "Places and days whose law is not encoded")
DAY = timedelta(days=1)


@attrs.frozen(kw_only=True)
class PlaceAsked:
    """A place that questions ask about: the fact that names it, whose place it is, and how rules and examples speak of it."""

    fact: str
    side: Side
    where: str
    who: str
    protects: str
    bound: str = ""  # whom the law binds that counts there, where it is not the law that protects the people there
    several: bool = False
    elsewhere: tuple[str, str] = ("Japan", "JP")
    not_encoded: tuple[str, ...] = ()


PERSON = PlaceAsked(
    fact="subject_country",
    side=Side.PERSON,
    where="the country or state where the person is, on that day",
    who="a person",
    protects="people in places, and on days, that this library does not know the law of",
)
CONTROLLER = PlaceAsked(
    fact="controller_countries",
    side=Side.CONTROLLER,
    where="a country in which the controller is established",
    who="a controller",
    protects="people whose controller is bound by a law that this library does not know",
    bound="controllers there",
    several=True,
    not_encoded=("whether the law of that country follows its controllers to people elsewhere",),
)
RECIPIENT = PlaceAsked(
    fact="subject_country",
    side=Side.PERSON,
    where="the recipient's country on that day",
    who="a recipient",
    protects="people in countries, and on days, that this library does not know the law of",
)
SENDER = PlaceAsked(
    fact="sender_countries",
    side=Side.CONTROLLER,
    where="a country in which the sender is established",
    who="a sender",
    protects="recipients whose sender is bound by a law that this library does not know",
    several=True,
)
EXPORTER = PlaceAsked(
    fact="exporter_country",
    side=Side.CONTROLLER,
    where="the country from which the data are sent, on that day",
    who="an exporter",
    protects="people whose data leave places, or on days, that this library does not know the law of",
)
VISITOR = PlaceAsked(
    fact="subject_country",
    side=Side.PERSON,
    where="the country where the visitor is, on that day",
    who="a visitor",
    protects="visitors in places, and on days, that this library does not know the law of",
)
AUTHORITY = PlaceAsked(
    fact="place",
    side=Side.CONTROLLER,
    where="the authority of that place, on that day",
    who="an authority",
    protects="people whose case waits under a law that this library does not know",
    elsewhere=("Switzerland", "CH"),
)

FirstDays = tuple[tuple[str, str, date], ...]
GDPR_DAYS: FirstDays = (("Germany", "DE", date(2018, 5, 25)), ("Norway", "NO", date(2018, 7, 20)))
EMAIL_DAYS: FirstDays = (
    ("Germany", "DE", date(2018, 5, 25)),
    ("the United States", "US", date(2004, 1, 1)),
    ("Norway", "NO", date(2018, 7, 20)),
    ("Slovakia", "SK", date(2022, 2, 1)),
    ("Croatia", "HR", date(2022, 7, 12)),
    ("Poland", "PL", date(2024, 11, 10)),
    ("Liechtenstein", "LI", date(2025, 2, 1)),
)


@attrs.frozen(kw_only=True)
class Row:
    """A question: what its law is about, the places it looks at by the ends of the rules' ids, the most protective outcome.

    For the examples: `days` are countries with the first day of their law, `facts` what the question cannot be asked without,
    `cases` further ones. What is `spared` goes by the law encoded wherever the place is.
    """

    law: str
    question: Question
    looks_at: Mapping[str, PlaceAsked]
    then: Outcome
    days: FirstDays = GDPR_DAYS
    facts: Mapping[str, Any] = {}
    spared: Condition = FALSE
    cases: Mapping[str, tuple[Example[Any], ...]] = {}


def _sides(name: str) -> dict[str, PlaceAsked]:
    return {f"{name}_person": PERSON, f"{name}_controller": CONTROLLER}


MATTER: Any = attrs.fields(AuthorityProcedure).matter  # always known, which its type says and the conditions' does not
BOARD = frozenset({Matter.BOARD_OPINION, Matter.BOARD_DECISION, Matter.BOARD_DECISION_BY_MAJORITY, Matter.URGENT_BOARD_OPINION})
"""What the European Data Protection Board does, which the GDPR governs wherever the authorities are."""
BREACH_FOUND = datetime(2026, 3, 27, 9, 30, tzinfo=UTC)


CCPA_ALONE = frozenset({PrivacyAct.CCPA})


def _american(state: str | None) -> RightsRequest:
    day = date(2026, 9, 1)
    return RightsRequest(
        right=Right.ACCESS, received=day, subject_country="US", subject_us_state=state, covering_acts=CCPA_ALONE
    )


ROWS: tuple[Row, ...] = (
    Row(
        law="e-mail",
        question=Message,
        looks_at={"place": RECIPIENT, "sender_place": SENDER},
        then=Sending(
            permission=Permission.FORBIDDEN,
            consent_required=True,
            duties=frozenset({SendingDuty.FIND_OUT_LAW}),
            opt_out_within=timedelta(0),
        ),
        days=EMAIL_DAYS,
    ),
    Row(
        law="people's rights",
        question=RightsRequest,
        looks_at=_sides("request"),
        then=Handling(answer=Answer.COMPLY, fee=Fee.FREE, obligations=frozenset({Obligation.FIND_OUT_LAW})),
        facts={"right": Right.ACCESS, "received": date(2026, 9, 1), "covering_acts": CCPA_ALONE},
        cases={
            "request_person": (
                unsettled("a person in Alaska", _american("AK"), on=VERIFIED),
                unsettled(
                    "an American whose state is not recorded", _american(None), missing={"subject_us_state"}, on=VERIFIED
                ),
                unsettled(
                    "a Canadian, with a state recorded by mistake",
                    RightsRequest(
                        right=Right.ACCESS,
                        received=date(2026, 9, 1),
                        subject_country="CA",
                        subject_us_state="CA",
                        covering_acts=frozenset({PrivacyAct.CCPA}),
                    ),
                    on=VERIFIED,
                ),
            )
        },
    ),
    Row(
        law="breaches",
        question=Breach,
        looks_at=_sides("breach"),
        then=BreachResponse(tell_authority=True, tell_persons=True, duties=frozenset({BreachDuty.FIND_OUT_LAW})),
        facts={"became_aware": BREACH_FOUND},
        cases={
            "breach_person": (
                unsettled(
                    "a person in Alaska",
                    Breach(became_aware=BREACH_FOUND, subject_country="US", subject_us_state="AK"),
                    on=VERIFIED,
                ),
                unsettled(
                    "a Canadian, with a state recorded by mistake",
                    Breach(became_aware=BREACH_FOUND, subject_country="CA", subject_us_state="CA"),
                    on=VERIFIED,
                ),
                unsettled(
                    "a Californian, in the last year before the time limit of thirty days",
                    Breach(became_aware=BREACH_FOUND, subject_country="US", subject_us_state="CA"),
                    on=date(2025, 12, 31),
                ),
                silent(
                    "a Californian, from its first day",
                    Breach(became_aware=BREACH_FOUND, subject_country="US", subject_us_state="CA"),
                    on=date(2026, 1, 1),
                ),
            )
        },
    ),
    Row(
        law="keeping data",
        question=Retention,
        looks_at=_sides("retention"),
        then=RetentionTerms(duties=frozenset({KeepingDuty.FIND_OUT_LAW, KeepingDuty.ERASE_OR_ANONYMISE})),
        facts={"collected": date(2024, 2, 29)},
    ),
    Row(
        law="lawful processing",
        question=Processing,
        looks_at=_sides("processing"),
        then=LawfulBases(available=frozenset(), obligations=frozenset({ProcessingDuty.FIND_OUT_LAW})),
    ),
    Row(
        law="impact assessments",
        question=ImpactAssessment,
        looks_at=_sides("impact"),
        then=AssessmentDuty(required=True, consult_authority=True, steps=frozenset({AssessmentStep.FIND_OUT_LAW})),
    ),
    Row(
        law="contracts with processors",
        question=ProcessorContract,
        looks_at=_sides("processor"),
        then=ContractTerms(missing=frozenset(ProcessorTerm), duties=frozenset({ContractDuty.FIND_OUT_LAW})),
    ),
    Row(
        law="automated decision-making",
        question=AutomatedDecision,
        looks_at=_sides("automated"),
        then=DecisionTerms(Permission.FORBIDDEN, frozenset({Safeguard.FIND_OUT_LAW, Safeguard.HUMAN_DECIDES})),
    ),
    Row(
        law="campaigns",
        question=Campaign,
        looks_at=_sides("campaign"),
        then=CampaignReadiness(wait=True, steps=frozenset({Preparation.FIND_OUT_LAW})),
    ),
    Row(
        law="officers and representatives",
        question=Organisation,
        looks_at=_sides("organisation"),
        then=Appointments(officer=True, duties=frozenset({AppointmentDuty.FIND_OUT_LAW})),
    ),
    Row(
        law="records of processing",
        question=Records,
        looks_at=_sides("records"),
        then=RecordKeeping(required=True, duties=frozenset({RecordDuty.FIND_OUT_LAW})),
    ),
    Row(
        law="joint controllers",
        question=JointControl,
        looks_at=_sides("joint"),
        then=Arrangement(incomplete=True, duties=frozenset({ArrangementDuty.FIND_OUT_LAW})),
    ),
    Row(
        law="transfers",
        question=Transfer,
        looks_at={"transfer_exporter": EXPORTER},
        then=TransferTerms(Permission.FORBIDDEN, True, frozenset({TransferDuty.FIND_OUT_LAW})),
    ),
    Row(
        law="a website's terms",
        question=WebsiteUse,
        looks_at={"terms_visitor": VISITOR},
        then=SiteTerms(liability_stands=True, duties=frozenset({SiteDuty.FIND_OUT_LAW})),
        days=(("Britain", "GB", date(2015, 10, 1)),),
    ),
    Row(
        law="the periods",
        question=AuthorityProcedure,
        looks_at={"authority_place": AUTHORITY},
        then=AuthorityDeadline(law_unknown=True),
        facts={"matter": Matter.PRIOR_CONSULTATION, "received": date(2026, 11, 2)},
        spared=one_of(MATTER, BOARD),
        cases={
            "authority_place": (
                silent(
                    "the Bavarian authority",
                    AuthorityProcedure(matter=Matter.PRIOR_CONSULTATION, received=date(2026, 11, 2), place="DE-BY"),
                    on=VERIFIED,
                ),
                silent(
                    "the Information Commissioner, while the GDPR was law in Britain",
                    AuthorityProcedure(matter=Matter.PRIOR_CONSULTATION, received=date(2026, 11, 2), place="GB"),
                    on=date(2020, 12, 31),
                ),
                unsettled(
                    "the Information Commissioner since",
                    AuthorityProcedure(matter=Matter.PRIOR_CONSULTATION, received=date(2026, 11, 2), place="GB"),
                    on=date(2021, 1, 1),
                ),
                silent(
                    "an opinion of the Board",
                    AuthorityProcedure(matter=Matter.BOARD_OPINION, received=date(2026, 11, 2)),
                    on=VERIFIED,
                ),
                silent(
                    "a binding decision of the Board",
                    AuthorityProcedure(matter=Matter.BOARD_DECISION, received=date(2026, 11, 2)),
                    on=VERIFIED,
                ),
                silent(
                    "an urgent opinion of the Board",
                    AuthorityProcedure(matter=Matter.URGENT_BOARD_OPINION, received=date(2026, 11, 2)),
                    on=VERIFIED,
                ),
            )
        },
    ),
)


def rules(covers: Iterable[Covers]) -> tuple[Rule[Any], ...]:
    """The backstop for whatever these do not answer for: a rule for each place that each question of the table looks at."""
    return tuple(_rule(row, name, asked, tuple(covers)) for row in ROWS for name, asked in row.looks_at.items())


def _rule(row: Row, name: str, asked: PlaceAsked, covers: tuple[Covers, ...]) -> Rule[Any]:
    ours = about(covers, row.question, asked.side)
    facts = attrs.fields_dict(row.question)
    fact, state = facts[asked.fact], facts.get("subject_us_state") if asked.side is Side.PERSON else None
    matter = f"{row.law}, for {asked.bound}," if asked.bound else row.law
    covered = all_covered(ours, matter, fact) if asked.several else place_covered(ours, matter, fact, state)
    place = asked.where.removesuffix(" on that day").removesuffix(",")
    open_law = open_question(f"the law on {row.law} of {asked.where}")
    return Rule(
        id=f"backstop.{name}",
        title=f"Unless the law on {row.law} of {place} has been encoded, the most protective answer is given and stays open",
        protects=asked.protects,
        cites=(LIBRARY.at("countries and days encoded"),),
        in_force=ALWAYS,
        when=(~covered if row.spared == FALSE else ~row.spared & ~covered) & open_law,
        then=row.then,
        examples=(
            *_examples(row, asked, states=state is not None and has_states(ours)),
            *row.cases.get(name, ()),
            *(case for each in ours for case in each.examples),
        ),
        not_encoded=(
            f"the law on {row.law} of every country, and of every state of the United States, that no regime here answers for",
            *asked.not_encoded,
            *(note for each in ours for note in each.not_encoded),
        ),
    )


def _examples(row: Row, asked: PlaceAsked, *, states: bool) -> Iterator[Example[Any]]:
    """A place whose law is not encoded, none recorded, one whose law is, and the first day of each kind of country."""

    def there(*places: str) -> Any:
        value = frozenset(places) if asked.several else places[0]
        return row.question(**row.facts, **{asked.fact: value})

    (name, code, _), (elsewhere, away) = row.days[0], asked.elsewhere
    yield unsettled(f"{asked.who} in {elsewhere}", there(away), on=VERIFIED)
    if asked.several:
        yield unsettled(f"{asked.who} in {name} and Canada", there(code, "CA"), on=VERIFIED)
    lacking = {asked.fact} | ({"subject_us_state"} if states else set())
    yield unsettled(f"{asked.who} whose location is not recorded", row.question(**row.facts), missing=lacking, on=VERIFIED)
    yield silent(f"{asked.who} in {name}", there(code), on=VERIFIED)
    for name, code, first in row.days:
        yield unsettled(
            f"{asked.who} in {name}, on the day before the first for which the law there is encoded",
            there(code),
            on=first - DAY,
        )
        yield silent(f"{asked.who} in {name}, on the first day for which the law there is encoded", there(code), on=first)
