"""Articles 33 and 34: notifying a personal data breach to the supervisory authority and to the data subjects."""

from datetime import UTC, datetime

import attrs

from gdpr_rules.clocks.hour_deadlines import HoursDeadline
from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse, BreachRole
from gdpr_rules.instruments.eu import REGULATION_1182
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

B = attrs.fields(Breach)

CONTROLLER = equals(B.role, BreachRole.CONTROLLER)
PROCESSOR = equals(B.role, BreachRole.PROCESSOR)
HIGH_RISK = true(B.high_risk).named("a breach likely to result in a high risk", TEXT.at("Art 34(1)"))
RISK_UNLIKELY = (true(B.risk_unlikely) & ~true(B.high_risk)).named(
    "a breach unlikely to result in a risk, so that no high risk is likely either", TEXT.at("Art 33(1)")
)
UNINTELLIGIBLE = true(B.data_unintelligible).named(
    "the data were unintelligible to those who accessed them", TEXT.at("Art 34(3)(a)")
)
RISK_REMOVED = true(B.risk_removed).named("later measures removed the high risk", TEXT.at("Art 34(3)(b)"))
DISPROPORTIONATE = true(B.individual_notice_disproportionate).named(
    "informing each data subject would involve disproportionate effort", TEXT.at("Art 34(3)(c)")
)

NOTIFICATION_TO_THE_AUTHORITY = Provision(
    id="art33.authority",
    title="A breach is notified to the supervisory authority within 72 hours of awareness, unless a risk to individuals is "
    "unlikely",
    protects="data subjects who cannot see what happened to their data",
    cites=(TEXT.at("Art 33(1)"), TEXT.at("Art 33(4)")),
    when=CONTROLLER,
    unless=RISK_UNLIKELY,
    then=HoursDeadline(
        adds=BreachResponse(
            tell_authority=True, duties=frozenset({BreachDuty.GIVE_REASONS_IF_LATE, BreachDuty.REPORT_IN_PHASES})
        ),
        field="authority_by",
        start=B.became_aware,
        words="aware",
        hours=72,
        source=TEXT.at("Art 33(1)"),
        full_hours=REGULATION_1182.at("Art 3(1)"),
        two_working_days=REGULATION_1182.at("Art 3(5)"),
    ),
    examples=(
        fires(
            "a laptop with unencrypted customer files is stolen from a train",
            Breach(became_aware=datetime(2026, 3, 27, 17, 15, tzinfo=UTC), role=BreachRole.CONTROLLER, risk_unlikely=False),
        ),
        silent(
            "an encrypted backup drive is lost, the key is safe, and a second copy exists",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                risk_unlikely=True,
                high_risk=False,
            ),
        ),
        fires(
            "a form says that no risk is likely and that a high risk is: both cannot be, and the second protects",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                risk_unlikely=True,
                high_risk=True,
            ),
        ),
        unsettled(
            "a risk is said to be unlikely, and nothing about a high risk",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.CONTROLLER, risk_unlikely=True),
            missing={"high_risk"},
        ),
        silent(
            "a hosting provider finds its customer's database copied: the customer notifies the authority",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.PROCESSOR, risk_unlikely=False),
        ),
        silent(
            "a telephone company loses call records, for which the rules on communications services have a notice of their own",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                risk_unlikely=False,
            ),
        ),
        unsettled(
            "the controller has not finished assessing the risk",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.CONTROLLER),
            missing={"risk_unlikely", "high_risk"},
        ),
        unsettled(
            "two firms share a customer file, and it is unclear which of them is the controller",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), risk_unlikely=False),
            missing={"role"},
        ),
    ),
    not_encoded=(
        "without undue delay: the 72 hours are the outer limit, where they are feasible at all",
        "public holidays in the reading by which the 72 hours hold two working days (Reg 1182/71 Art 3(5)), which is disputed",
    ),
)

NOTIFICATION_BY_THE_PROCESSOR = Provision(
    id="art33.processor",
    title="A processor notifies its controller of a breach without undue delay",
    protects="data subjects whose data are held by a supplier",
    cites=(TEXT.at("Art 33(2)"),),
    when=PROCESSOR,
    then=BreachResponse(duties=frozenset({BreachDuty.TELL_CONTROLLER})),
    examples=(
        fires(
            "a payroll bureau discovers that a client's pay slips were sent to the wrong firm",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.PROCESSOR),
        ),
        silent(
            "an employer discovers that its own staff files were read",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.CONTROLLER),
        ),
        silent(
            "an internet access provider discovers a breach of its own subscribers' data",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.COMMUNICATIONS_PROVIDER),
        ),
        unsettled(
            "an analytics firm may be a processor or a controller of the data it lost",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC)),
            missing={"role"},
        ),
    ),
    not_encoded=("how many hours that is: the law names none, a contract may",),
)

DOCUMENTATION = Provision(
    id="art33.record",
    title="A controller documents every breach, whether or not it is notified",
    protects="data subjects whose breach would otherwise leave no trace",
    cites=(TEXT.at("Art 33(5)"),),
    when=CONTROLLER,
    then=BreachResponse(duties=frozenset({BreachDuty.RECORD})),
    examples=(
        fires(
            "customer files are stolen, and the authority is notified",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.CONTROLLER, risk_unlikely=False),
        ),
        fires(
            "an e-mail goes to the wrong colleague, who deletes it unread: no notice, but a record",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.CONTROLLER, risk_unlikely=True),
        ),
        silent(
            "a processor, whose controller keeps the record",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.PROCESSOR),
        ),
        unsettled(
            "a franchise partner lost a customer list, and the contract does not say whose it is",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC)),
            missing={"role"},
        ),
    ),
)

COMMUNICATION_TO_DATA_SUBJECTS = Provision(
    id="art34.persons",
    title="Data subjects are informed of a breach that is likely to result in a high risk to them",
    protects="data subjects who could still protect themselves",
    cites=(TEXT.at("Art 34(1)"), TEXT.at("Art 34(3)")),
    when=CONTROLLER & HIGH_RISK,
    unless=UNINTELLIGIBLE | RISK_REMOVED | DISPROPORTIONATE,
    then=BreachResponse(tell_persons=True, duties=frozenset({BreachDuty.TELL_WITHOUT_DELAY})),
    examples=(
        fires(
            "card numbers and passwords of 400 customers are for sale online",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                high_risk=True,
                data_unintelligible=False,
                risk_removed=False,
                individual_notice_disproportionate=False,
            ),
        ),
        silent(
            "a list of business addresses, already public, was copied",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.CONTROLLER, high_risk=False),
        ),
        silent(
            "a cloud provider that holds the data for its customers, who inform the data subjects",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.PROCESSOR, high_risk=True),
        ),
        silent(
            "the stolen medical files were encrypted with a key that is safe",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                high_risk=True,
                data_unintelligible=True,
            ),
        ),
        silent(
            "the stolen passwords were reset before anyone could use them",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                high_risk=True,
                risk_removed=True,
            ),
        ),
        silent(
            "no contact details are held for two million former visitors, so that a public notice takes its place",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                high_risk=True,
                individual_notice_disproportionate=True,
            ),
        ),
        unsettled(
            "bank details were taken, and whether they were encrypted is still being examined",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                high_risk=True,
                risk_removed=False,
                individual_notice_disproportionate=False,
            ),
            missing={"data_unintelligible"},
        ),
    ),
)

PUBLIC_COMMUNICATION = Provision(
    id="art34.public_notice",
    title="Where informing each data subject would involve disproportionate effort, a public communication takes its place",
    protects="data subjects who could still protect themselves",
    cites=(TEXT.at("Art 34(3)(c)"),),
    when=CONTROLLER & HIGH_RISK & DISPROPORTIONATE,
    unless=UNINTELLIGIBLE | RISK_REMOVED,
    then=BreachResponse(tell_persons=True, duties=frozenset({BreachDuty.PUBLIC_NOTICE})),
    examples=(
        fires(
            "sickness records of two million former patients leak, and their addresses are out of date",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                high_risk=True,
                data_unintelligible=False,
                risk_removed=False,
                individual_notice_disproportionate=True,
            ),
        ),
        silent(
            "all 400 customers concerned can be reached by e-mail",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                high_risk=True,
                individual_notice_disproportionate=False,
            ),
        ),
        silent(
            "names of former visitors leak, with no high risk to them",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                high_risk=False,
                individual_notice_disproportionate=True,
            ),
        ),
        silent(
            "an archive firm that stores the records for hospitals",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.PROCESSOR,
                high_risk=True,
                individual_notice_disproportionate=True,
            ),
        ),
        silent(
            "the records were encrypted with a key that is safe",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                high_risk=True,
                data_unintelligible=True,
                individual_notice_disproportionate=True,
            ),
        ),
        silent(
            "the only copy was recovered from the thief unread",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                high_risk=True,
                risk_removed=True,
                individual_notice_disproportionate=True,
            ),
        ),
        unsettled(
            "the controller has not checked how many addresses still work",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                high_risk=True,
                data_unintelligible=False,
                risk_removed=False,
            ),
            missing={"individual_notice_disproportionate"},
        ),
    ),
)

PROVISIONS = (
    NOTIFICATION_TO_THE_AUTHORITY,
    NOTIFICATION_BY_THE_PROCESSOR,
    DOCUMENTATION,
    COMMUNICATION_TO_DATA_SUBJECTS,
    PUBLIC_COMMUNICATION,
)
