"""The source documents' own policy on requests for access and rectification: 72 hours, 30 days, one month."""

from datetime import timedelta
from typing import Any

import attrs

from gdpr_rules.clocks.periods import FirstDay, Period, Roll
from gdpr_rules.clocks.schedule import NEVER, Event, PauseEnds, Reckoning
from gdpr_rules.facts.request import RIGHT, Answer, Exemption, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments import CAN_SPAM_STATEMENT, GDPR_PECR_STATEMENT, PRIVACY_POLICY, VERIFIED
from gdpr_rules.kernel.citations import ALWAYS, Citation
from gdpr_rules.kernel.conditions import FALSE, Condition, equals, false, known, one_of, true
from gdpr_rules.kernel.rules import Computed, Example, Rule, Working, unsettled
from gdpr_rules.law import time_limits as limits
from gdpr_rules.law.around import examples
from gdpr_rules.law.requests import request
from gdpr_rules.law.rights_of_people import DOUBT, NOT_IDENTIFIED, NOTHING, RECTIFICATION_REQUESTS, UNFOUNDED, owed, shown

R = attrs.fields(RightsRequest)
PP, GP, CC = PRIVACY_POLICY.at, GDPR_PECR_STATEMENT.at, CAN_SPAM_STATEMENT.at
PROMISED = "everybody whose data the company holds"

THREE_DAYS = Period(days=3, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE)
THIRTY_DAYS = Period(days=30, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE)
LIMIT = limits.month_limit(PP("PP-20"), PP("PP-20"))
CHANGE_LIMIT = limits.month_limit(PP("PP-21"), PP("PP-21"))
SOURCES = ("Privacy policy PP-20", "", "")
ACCESS: Condition = one_of(RIGHT, limits.ACCESS_REQUESTS)
MINE: dict[str, Any] = {"right": Right.ACCESS, **NOTHING}
EARLY = request().received + timedelta(days=19)
ABROAD = {"subject_country": "JP", "controller_countries": frozenset({"JP"}), "place": None}


def promise(
    name: str,
    title: str,
    cites: tuple[Citation, ...],
    then: Handling | Computed[Handling],
    hit: dict[str, Any],
    clauses: tuple[str, ...],
    *,
    when: Condition,
    unless: Condition = FALSE,
    also: Any = (),
    not_so: Any = (),
    unknown: Any = (),
    further: tuple[Example[Handling], ...] = (),
    not_encoded: tuple[str, ...] = (),
) -> Rule[Handling]:
    """One promise, kept everywhere."""
    return Rule(
        id=f"policy.sopro.{name}",
        title=title,
        protects=PROMISED,
        cites=cites,
        in_force=ALWAYS,
        when=when,
        unless=unless,
        then=then,
        examples=(
            *examples(request, hit, also=also, not_so=not_so, unknown=unknown, on=VERIFIED),
            *further,
        ),
        clauses=clauses,
        not_encoded=not_encoded,
    )


def _counted(facts: RightsRequest, period: Period, clause: Citation) -> Reckoning:
    return Reckoning(period, (Event(facts.received, "request received"),), None, source=str(clause))


def hours(facts: RightsRequest) -> Handling:
    """Seventy-two hours, carried as the third day after receipt."""
    return Handling(answer=Answer.REPLY, due=_counted(facts, THREE_DAYS, GP("GP-06")).day)


def thirty(facts: RightsRequest) -> Handling:
    """Thirty days, whatever day of the week they end on."""
    return Handling(answer=Answer.REPLY, due=_counted(facts, THIRTY_DAYS, GP("GP-06")).day)


def _shown(period: Period, clause: Citation) -> Any:
    def show(facts: RightsRequest) -> Working:
        lines = _counted(facts, period, clause).lines
        return Working(tuple(map(str, lines)), tuple((line.day, line.words) for line in lines if line.day is not None))

    return show


def _access_table(facts: RightsRequest) -> Any:
    plain = attrs.evolve(facts, fee_requested=False, fee_paid=None, clarification=())
    return limits.moved_table(LIMIT, plain, PauseEnds.BOTH_DAYS, SOURCES)


def month_from_identity(facts: RightsRequest) -> Handling:
    """One month from proof of identity, three when complex or numerous."""
    return attrs.evolve(limits.dates(_access_table(facts)), answer=Answer.REPLY)


def month_shown(facts: RightsRequest) -> Working:
    """The sum."""
    return limits.working(_access_table(facts))


def _change_table(facts: RightsRequest) -> Any:
    return limits.plain_table(CHANGE_LIMIT, attrs.evolve(facts, numerous=False))


def change_in_a_month(facts: RightsRequest) -> Handling:
    """One month from receipt, three when complex; that there are many requests is no reason here."""
    return attrs.evolve(limits.dates(_change_table(facts)), answer=Answer.REPLY)


def change_shown(facts: RightsRequest) -> Working:
    """The sum."""
    return limits.working(_change_table(facts))


READS = (R.received, R.controller_countries, R.place, R.complex, R.extension_notified)
COMPLEXITY_KNOWN = (
    false(R.complex) | equals(R.extension_notified, NEVER) | (known(R.extension_notified) & known(R.complex))
).named("what became of an extension is known")


def _open() -> tuple[Example[Handling], ...]:
    """What is open while something about an extension or the place is unknown."""
    return tuple(
        attrs.evolve(each, on=VERIFIED)
        for each in limits.extension_examples(request)
        if getattr(each.facts, "right", None) is Right.ACCESS  # the law promises this for every right, the policy for one
    )


def _open_change() -> tuple[Example[Handling], ...]:
    """The same where only complexity is a reason for more time."""

    def change(**facts: Any) -> RightsRequest:
        return request(right=Right.RECTIFICATION, **facts)

    unknown = (
        ("nobody says where it is answered", change(place=None), {"place"}),
        ("nobody says where the controller is", change(controller_countries=None), {"controller_countries"}),
        ("a controller in Japan too", change(controller_countries=frozenset({"GB", "JP"})), set[str]()),
        ("complex, and nobody knows of a notice", change(complex=True), {"extension_notified"}),
        ("a notice, and nobody knows why", change(complex=None, extension_notified=EARLY), {"complex"}),
    )
    return tuple(unsettled(label, facts, missing=missing, on=VERIFIED) for label, facts, missing in unknown)


RULES: tuple[Rule[Handling], ...] = (
    promise(
        "access_by_contacts",
        "A campaign's contact who asks for their data has them within 72 hours",
        (GP("GP-06"), CC("CC-06")),
        Computed((R.received,), hours, working=_shown(THREE_DAYS, GP("GP-06"))),
        {**MINE, "campaign_contact": True},
        ("GP-06", "CC-06"),
        when=ACCESS & true(R.campaign_contact),
        also=[{"right": Right.KNOW}, ABROAD],
        not_so=[{"right": Right.ERASURE}, {"campaign_contact": False}],
        unknown=["campaign_contact"],
        not_encoded=("the hour of receipt: the 72 hours run out on the day shown, at the hour at which the request came",),
    ),
    promise(
        "access_by_others",
        "Whoever else asks for their data has them within 30 days",
        (GP("GP-06"),),
        Computed((R.received,), thirty, working=_shown(THIRTY_DAYS, GP("GP-06"))),
        MINE,
        ("GP-06",),
        when=ACCESS & false(R.campaign_contact),
        also=[{"right": Right.KNOW}, ABROAD],
        not_so=[{"right": Right.ERASURE}, {"campaign_contact": True}],
        unknown=["campaign_contact"],
        not_encoded=("that thirty days run past one month in February: the law's month then comes first",),
    ),
    promise(
        "access",
        "Access is given within a month of proof of identity, within three when complex or numerous and the person is told",
        (PP("PP-20"),),
        Computed(
            (RIGHT, *READS, R.numerous, R.identity_doubted, R.identity_confirmed),
            month_from_identity,
            knows=limits.PLACE_KNOWN & limits.IDENTITY_KNOWN & limits.EXTENSION_KNOWN,
            working=month_shown,
        ),
        MINE,
        ("PP-20",),
        when=ACCESS,
        also=[{"right": Right.KNOW}, {"identity_doubted": True, "identity_confirmed": EARLY}],
        not_so=[{"right": Right.ERASURE}],
        further=(
            *_open(),
            unsettled(
                "nobody knows when doubts were met",
                request(identity_doubted=True),
                missing={"identity_confirmed"},
                on=VERIFIED,
            ),
            unsettled(
                "proof came, and nobody knows whether there were doubts",
                request(identity_doubted=None, identity_confirmed=EARLY),
                missing={"identity_doubted"},
                on=VERIFIED,
            ),
        ),
    ),
    promise(
        "access_copy",
        "Whoever asks, and proves who they are, learns whether data about them are processed, and gets a copy",
        (PP("PP-20"), GP("GP-06"), CC("CC-06")),
        owed(Obligation.CONFIRM_PROCESSING, Obligation.GIVE_COPY),
        MINE,
        ("PP-20",),
        when=ACCESS,
        unless=NOT_IDENTIFIED | UNFOUNDED,
        also=[{"right": Right.KNOW}, ABROAD, {"identity_doubted": True, "identity_confirmed": EARLY}],
        not_so=[{"right": Right.ERASURE}, DOUBT, {"manifestly_unfounded_or_excessive": True}],
        unknown=["manifestly_unfounded_or_excessive"],
        further=examples(request, {**MINE, **DOUBT}, unknown=["identity_doubted", "identity_confirmed"], on=VERIFIED)[1:],
        not_encoded=("that the policy does not say what becomes of an unfounded request: it is read together with the law",),
    ),
    promise(
        "access_rights_of_others",
        "A copy does not harm the rights of others",
        (PP("PP-20"),),
        owed(Obligation.LEAVE_OUT_OTHERS, answer=Answer.REPLY),
        {**MINE, "exemptions": frozenset({Exemption.RIGHTS_OF_OTHERS})},
        ("PP-20",),
        when=ACCESS & shown(Exemption.RIGHTS_OF_OTHERS),
        also=[{"right": Right.KNOW}],
        not_so=[{"right": Right.ERASURE}, {"exemptions": frozenset()}],
        unknown=["exemptions"],
    ),
    promise(
        "access_fee",
        "The first copy is free, and further ones cost a reasonable fee",
        (PP("PP-20"),),
        Handling(fee=Fee.FREE),
        MINE,
        ("PP-20",),
        when=ACCESS & false(R.further_copy),
        unless=UNFOUNDED,
        also=[{"right": Right.KNOW}],
        not_so=[{"right": Right.ERASURE}, {"further_copy": True}, {"manifestly_unfounded_or_excessive": True}],
        unknown=["further_copy", "manifestly_unfounded_or_excessive"],
    ),
    promise(
        "rectification",
        "Wrong or incomplete data are put right within a month, or three when complex",
        (PP("PP-21"),),
        Computed(READS, change_in_a_month, knows=limits.PLACE_KNOWN & COMPLEXITY_KNOWN, working=change_shown),
        {**NOTHING, "right": Right.RECTIFICATION},
        ("PP-21",),
        when=one_of(RIGHT, RECTIFICATION_REQUESTS),
        also=[
            {"right": Right.CORRECT},
            {"complex": True, "extension_notified": EARLY},
            {"numerous": None, "extension_notified": EARLY},
            {"complex": None, "extension_notified": NEVER},
        ],
        not_so=[{"right": Right.ERASURE}],
        further=_open_change(),
        not_encoded=("that the month begins once the request is accepted: it is counted from receipt, which is earlier",),
    ),
)
