"""Article 30: records of processing activities, who has to keep them, and what controllers and processors record."""

from datetime import date

import attrs

from gdpr_rules.facts.records import RecordDuty, RecordKeeping, RecordRole, Records
from gdpr_rules.kernel.citations import figure
from gdpr_rules.kernel.conditions import at_least, equals, false, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

R = attrs.fields(Records)

SIZE = figure("persons employed, from whom on records are always kept", 250, date.min, TEXT.at("Art 30(5)"))
"""Left to each enactment, in whose rules a figure of its own stands here."""

NOT_EXEMPT = (
    at_least(R.persons_employed, SIZE) | true(R.risk_likely) | false(R.occasional) | true(R.special_or_criminal_data)
).named("the exemption of Article 30(5) does not apply", TEXT.at("Art 30(5)"))

CONTROLLER = Provision(
    id="art30.controller",
    title="A controller's records state purposes, data subjects, data, recipients and transfers",
    protects="people who would otherwise have no means of finding out what is done with their data",
    cites=(TEXT.at("Art 30(1)"), TEXT.at("Art 30(5)")),
    when=equals(R.role, RecordRole.CONTROLLER) & NOT_EXEMPT,
    then=RecordKeeping(required=True, duties=frozenset({RecordDuty.AS_CONTROLLER})),
    examples=(
        fires(
            "a builder with 250 employees runs a harmless prize draw once",
            Records(
                role=RecordRole.CONTROLLER,
                persons_employed=250,
                risk_likely=False,
                occasional=True,
                special_or_criminal_data=False,
            ),
        ),
        silent(
            "a builder with 249 employees runs the same prize draw once",
            Records(
                role=RecordRole.CONTROLLER,
                persons_employed=249,
                risk_likely=False,
                occasional=True,
                special_or_criminal_data=False,
            ),
        ),
        fires(
            "a start-up of three tries out location tracking for a week",
            Records(
                role=RecordRole.CONTROLLER,
                persons_employed=3,
                risk_likely=True,
                occasional=True,
                special_or_criminal_data=False,
            ),
        ),
        fires(
            "a shop with five employees runs its monthly payroll",
            Records(
                role=RecordRole.CONTROLLER,
                persons_employed=5,
                risk_likely=False,
                occasional=False,
                special_or_criminal_data=False,
            ),
        ),
        fires(
            "a club of two employees asks once about allergies before an excursion",
            Records(
                role=RecordRole.CONTROLLER,
                persons_employed=2,
                risk_likely=False,
                occasional=True,
                special_or_criminal_data=True,
            ),
        ),
        silent(
            "a payroll bureau with 300 employees works for its clients only",
            Records(
                role=RecordRole.PROCESSOR,
                persons_employed=300,
                risk_likely=False,
                occasional=False,
                special_or_criminal_data=False,
            ),
        ),
        unsettled(
            "it is not settled whether an event agency of 300 acts for its client or for itself",
            Records(persons_employed=300, risk_likely=False, occasional=True, special_or_criminal_data=False),
            missing={"role"},
        ),
        unsettled(
            "a franchise cannot say whether its outlets' staff count as its own",
            Records(role=RecordRole.CONTROLLER, risk_likely=False, occasional=True, special_or_criminal_data=False),
            missing={"persons_employed"},
        ),
        unsettled(
            "a small association has not considered whether its mailing puts anyone at risk",
            Records(role=RecordRole.CONTROLLER, persons_employed=4, occasional=True, special_or_criminal_data=False),
            missing={"risk_likely"},
        ),
    ),
)

PROCESSOR = Provision(
    id="art30.processor",
    title="A processor's records state its controllers, the processing carried out for each, and transfers",
    protects="people who would otherwise have no means of finding out what is done with their data",
    cites=(TEXT.at("Art 30(2)"), TEXT.at("Art 30(5)")),
    when=equals(R.role, RecordRole.PROCESSOR) & NOT_EXEMPT,
    then=RecordKeeping(required=True, duties=frozenset({RecordDuty.AS_PROCESSOR})),
    examples=(
        fires(
            "a logistics group with 250 employees delivers one gift parcel campaign for a client",
            Records(
                role=RecordRole.PROCESSOR,
                persons_employed=250,
                risk_likely=False,
                occasional=True,
                special_or_criminal_data=False,
            ),
        ),
        silent(
            "a logistics firm with 249 employees does the same",
            Records(
                role=RecordRole.PROCESSOR,
                persons_employed=249,
                risk_likely=False,
                occasional=True,
                special_or_criminal_data=False,
            ),
        ),
        fires(
            "a detective agency of two makes a single enquiry on instructions",
            Records(
                role=RecordRole.PROCESSOR,
                persons_employed=2,
                risk_likely=True,
                occasional=True,
                special_or_criminal_data=False,
            ),
        ),
        fires(
            "a hosting provider of six runs its clients' shops day by day",
            Records(
                role=RecordRole.PROCESSOR,
                persons_employed=6,
                risk_likely=False,
                occasional=False,
                special_or_criminal_data=False,
            ),
        ),
        fires(
            "a translator renders one medical report for a hospital",
            Records(
                role=RecordRole.PROCESSOR,
                persons_employed=1,
                risk_likely=False,
                occasional=True,
                special_or_criminal_data=True,
            ),
        ),
        silent(
            "a department store with 4,000 employees processes its own customers' data",
            Records(
                role=RecordRole.CONTROLLER,
                persons_employed=4000,
                risk_likely=False,
                occasional=False,
                special_or_criminal_data=False,
            ),
        ),
        unsettled(
            "a research institute of 300 does not know whether it acts for the sponsor or with it",
            Records(persons_employed=300, risk_likely=False, occasional=True, special_or_criminal_data=False),
            missing={"role"},
        ),
        unsettled(
            "a temp agency does not know whether the staff it lends out count",
            Records(role=RecordRole.PROCESSOR, risk_likely=False, occasional=True, special_or_criminal_data=False),
            missing={"persons_employed"},
        ),
        unsettled(
            "a print shop cannot say whether the order was the first of many",
            Records(role=RecordRole.PROCESSOR, persons_employed=9, risk_likely=False, special_or_criminal_data=False),
            missing={"occasional"},
        ),
    ),
)

LARGE = Provision(
    id="art30.size",
    title="An organisation that employs 250 persons or more keeps records of its processing in writing",
    protects="people who would otherwise have no means of finding out what is done with their data",
    cites=(TEXT.at("Art 30(3)"), TEXT.at("Art 30(4)"), TEXT.at("Art 30(5)")),
    when=at_least(R.persons_employed, SIZE),
    then=RecordKeeping(required=True, duties=frozenset({RecordDuty.IN_WRITING, RecordDuty.SHOW_TO_AUTHORITY})),
    examples=(
        fires("a manufacturer employs exactly 250 persons", Records(persons_employed=250)),
        fires("a supermarket chain employs 12,000 persons", Records(persons_employed=12_000)),
        silent("a manufacturer employs 249 persons", Records(persons_employed=249)),
        unsettled("the seasonal workers of a farm were never counted", Records(), missing={"persons_employed"}),
    ),
)

RISK = Provision(
    id="art30.risk",
    title="Processing likely to result in a risk to data subjects is recorded, however small the organisation",
    protects="people who would otherwise have no means of finding out what is done with their data",
    cites=(TEXT.at("Art 30(3)"), TEXT.at("Art 30(4)"), TEXT.at("Art 30(5)")),
    when=true(R.risk_likely),
    then=RecordKeeping(required=True, duties=frozenset({RecordDuty.IN_WRITING, RecordDuty.SHOW_TO_AUTHORITY})),
    examples=(
        fires("a bank scores its customers' credit", Records(risk_likely=True)),
        fires("a dating app is run by three people", Records(risk_likely=True, persons_employed=3)),
        silent("a choir keeps its singers' telephone numbers", Records(risk_likely=False)),
        unsettled("a school's new learning software has not been examined for risks", Records(), missing={"risk_likely"}),
    ),
)

NOT_OCCASIONAL = Provision(
    id="art30.not_occasional",
    title="Processing that is not occasional is recorded, however small the organisation",
    protects="people who would otherwise have no means of finding out what is done with their data",
    cites=(TEXT.at("Art 30(3)"), TEXT.at("Art 30(4)"), TEXT.at("Art 30(5)")),
    when=false(R.occasional),
    then=RecordKeeping(required=True, duties=frozenset({RecordDuty.IN_WRITING, RecordDuty.SHOW_TO_AUTHORITY})),
    examples=(
        fires("a newsletter goes out every week", Records(occasional=False)),
        fires("a carpenter with one apprentice keeps a customer file", Records(occasional=False, persons_employed=1)),
        silent("a firm collects names once, for its anniversary party", Records(occasional=True)),
        unsettled("no one knows whether the survey will be repeated", Records(), missing={"occasional"}),
    ),
)

SPECIAL_CATEGORIES = Provision(
    id="art30.special_categories",
    title="Processing of special categories or criminal data is recorded, however small the organisation",
    protects="people who would otherwise have no means of finding out what is done with their data",
    cites=(TEXT.at("Art 30(3)"), TEXT.at("Art 30(4)"), TEXT.at("Art 30(5)")),
    when=true(R.special_or_criminal_data),
    then=RecordKeeping(required=True, duties=frozenset({RecordDuty.IN_WRITING, RecordDuty.SHOW_TO_AUTHORITY})),
    examples=(
        fires("a security firm asks applicants for their criminal records", Records(special_or_criminal_data=True)),
        fires("a physiotherapist works alone", Records(special_or_criminal_data=True, persons_employed=1)),
        silent("a stationer takes down delivery addresses", Records(special_or_criminal_data=False)),
        unsettled(
            "the free-text field of a complaint form may or may not reveal illnesses",
            Records(),
            missing={"special_or_criminal_data"},
        ),
    ),
)

PROVISIONS = (CONTROLLER, PROCESSOR, LARGE, RISK, NOT_OCCASIONAL, SPECIAL_CATEGORIES)
