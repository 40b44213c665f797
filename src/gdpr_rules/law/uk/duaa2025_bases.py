"""Data (Use and Access) Act 2025 sections 70 and 71: recognised legitimate interests, public tasks and new purposes."""

from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, FurtherGround, LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT, UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.gdpr.art07_consent import CONSENT_IN_ORDER

P = attrs.fields(Processing)

CONSENT_TO_IT = CONSENT_IN_ORDER.named("valid consent to the new purpose", UK_GDPR.at("Art 8A(3)(a)"))
CONSENTED = Processing(
    controller_countries=frozenset({"GB"}),
    further_purpose=True,
    further_purpose_ground=FurtherGround.NONE,
    collected_on_consent=True,
    consent_unobtainable=False,
    consent_given=True,
    consent_freely_given=True,
    consent_specific=True,
    consent_informed=True,
    consent_unambiguous=True,
    consent_provable=True,
    consent_distinguishable=True,
    withdrawal_explained=True,
    withdrawal_as_easy=True,
    consent_withdrawn=False,
)
"""Members agree that their club passes their names to its insurer, with which they have a contract."""

RECOGNISED_INTEREST = Rule(
    id="uk.gdpr.art6.recognised_interest",
    title="An interest is recognised without a balancing test only where a condition of Annex 1 is met",
    protects="data subjects whose interests would otherwise have to be weighed",
    cites=(UK_GDPR.at("Art 6(1)(ea)"), UK_GDPR.at("Annex 1"), DUAA.at("s 70"), DUAA_COMMENCEMENT.at("reg 2")),
    in_force=since(2026, 2, 5),
    unless=true(P.recognised_interest),
    then=LawfulBases(available=frozenset(Basis) - {Basis.RECOGNISED_INTEREST}),
    examples=(
        fires(
            "a shop promotes its winter sale",
            Processing(controller_countries=frozenset({"GB"}), recognised_interest=False),
        ),
        silent(
            "a school reports its worry about a pupil to social services",
            Processing(controller_countries=frozenset({"GB"}), recognised_interest=True),
        ),
        silent(
            "a bank passes on what points to a fraud",
            Processing(controller_countries=frozenset({"GB"}), recognised_interest=True),
        ),
        unsettled(
            "whether the customer is a vulnerable individual has not been established",
            Processing(controller_countries=frozenset({"GB"})),
            missing={"recognised_interest"},
        ),
    ),
    not_encoded=(
        "the conditions of Annex 1 one by one, and who is a vulnerable individual: the controller records that one is met",
        "conditions that the Secretary of State may add",
    ),
)

OWN_TASK = Rule(
    id="uk.gdpr.art6.own_task",
    title="A public task is a lawful basis only for the controller whose task it is",
    protects="data subjects whose data another body asks for",
    cites=(UK_GDPR.at("Art 6(1)(e)"), DUAA.at("s 70"), DUAA_COMMENCEMENT.at("reg 2")),
    in_force=since(2026, 2, 5),
    unless=true(P.task_is_own),
    then=LawfulBases(available=frozenset(Basis) - {Basis.PUBLIC_TASK}),
    examples=(
        fires(
            "a hotel hands its guest list to a council that asks for it",
            Processing(controller_countries=frozenset({"GB"}), task_is_own=False),
        ),
        fires(
            "a bank answers a police request that no law compels it to answer",
            Processing(controller_countries=frozenset({"GB"}), task_is_own=False),
        ),
        silent(
            "a council keeps its register of electors",
            Processing(controller_countries=frozenset({"GB"}), task_is_own=True),
        ),
        unsettled(
            "a housing association performs duties that may be the council's",
            Processing(controller_countries=frozenset({"GB"})),
            missing={"task_is_own"},
        ),
    ),
    not_encoded=(
        "that relevant international law may lay the task down as well (Art 6(3), DPA 2018 s 9A and Sch A1, DUAA s 72): state "
        "it as a law",
    ),
)

NEW_PURPOSE = Rule(
    id="uk.gdpr.art8a.new_purpose",
    title="Data are used for a new purpose only where it is compatible with the first, or to be treated as compatible",
    protects="data subjects whose data were given for something else",
    cites=(UK_GDPR.at("Art 8A"), DUAA.at("s 71"), DUAA_COMMENCEMENT.at("reg 2")),
    in_force=since(2026, 2, 5),
    when=true(P.further_purpose),
    unless=one_of(
        P.further_purpose_ground,
        {
            FurtherGround.COMPATIBLE,
            FurtherGround.LAW,
            FurtherGround.RESEARCH,
            FurtherGround.COMPLIANCE,
            FurtherGround.LISTED,
        },
    )
    | CONSENT_TO_IT,
    then=LawfulBases(available=frozenset({Basis.CONSENT})),
    examples=(
        fires(
            "a pharmacy uses delivery addresses to rate its customers' credit",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                further_purpose_ground=FurtherGround.NONE,
                consent_given=False,
            ),
        ),
        silent(
            "a garage uses service records to recall cars with a fault",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                consent_given=False,
            ),
        ),
        silent(
            "a telephone company hands over records under an enactment on the prosecution of crime",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                further_purpose_ground=FurtherGround.LAW,
                consent_given=False,
            ),
        ),
        silent(
            "a hospital opens its old files to medical research, with safeguards",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                further_purpose_ground=FurtherGround.RESEARCH,
                consent_given=False,
            ),
        ),
        silent(
            "door-entry records are searched to show that data were kept secure",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPLIANCE,
                consent_given=False,
            ),
        ),
        silent(
            "a charity uses its members' list to respond to a flood",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                further_purpose_ground=FurtherGround.LISTED,
                consent_given=False,
            ),
        ),
        silent(
            "members agree that the club passes their names to its insurer, under their contract with it",
            CONSENTED,
        ),
        silent(
            "an order is filled with the data given for it",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=False,
                further_purpose_ground=FurtherGround.NONE,
                consent_given=False,
            ),
        ),
        fires("the insurer cannot show that they agreed", attrs.evolve(CONSENTED, consent_provable=False)),
        fires("the club told them that they would lose their membership", attrs.evolve(CONSENTED, consent_freely_given=False)),
        fires("they have changed their minds", attrs.evolve(CONSENTED, consent_withdrawn=True)),
        unsettled(
            "the new purpose has not yet been compared with the old one",
            Processing(controller_countries=frozenset({"GB"}), further_purpose=True, consent_given=False),
            missing={"further_purpose_ground"},
        ),
    ),
    not_encoded=(
        "the weighing of Art 8A(2), and the conditions of Annex 2, which the controller records",
        "what research and statistical purposes are (Art 4(2) to (5), DUAA s 67)",
    ),
)

CONSENTED_DATA = Rule(
    id="uk.gdpr.art8a.consented_data",
    title="Data collected on consent are reused only with consent, to comply with the principles, or where consent cannot be "
    "sought and a law or Annex 2 covers it",
    protects="data subjects whose data were given for something else",
    cites=(UK_GDPR.at("Art 8A(4)"), DUAA.at("s 71"), DUAA_COMMENCEMENT.at("reg 2")),
    in_force=since(2026, 2, 5),
    when=true(P.further_purpose) & true(P.collected_on_consent),
    unless=CONSENT_TO_IT
    | equals(P.further_purpose_ground, FurtherGround.COMPLIANCE)
    | (one_of(P.further_purpose_ground, {FurtherGround.LAW, FurtherGround.LISTED}) & true(P.consent_unobtainable)),
    then=LawfulBases(available=frozenset({Basis.CONSENT})),
    examples=(
        fires(
            "a newsletter list is used for a survey that is close to its subject",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                collected_on_consent=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                consent_given=False,
                consent_unobtainable=True,
            ),
        ),
        fires(
            "photographs taken with consent are used for research, and the people in them have moved away",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                collected_on_consent=True,
                further_purpose_ground=FurtherGround.RESEARCH,
                consent_given=False,
                consent_unobtainable=True,
            ),
        ),
        fires(
            "an enactment covers the new purpose, but all the members could simply be asked",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                collected_on_consent=True,
                further_purpose_ground=FurtherGround.LAW,
                consent_given=False,
                consent_unobtainable=False,
            ),
        ),
        silent(
            "an enactment on the prosecution of crime covers it, and asking would warn the suspect",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                collected_on_consent=True,
                further_purpose_ground=FurtherGround.LAW,
                consent_given=False,
                consent_unobtainable=True,
            ),
        ),
        silent(
            "a child in danger is reported, which Annex 2 lists, and asking would add to the danger",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                collected_on_consent=True,
                further_purpose_ground=FurtherGround.LISTED,
                consent_given=False,
                consent_unobtainable=True,
            ),
        ),
        silent(
            "the newsletter list is searched to show that every consent on it is recorded",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                collected_on_consent=True,
                further_purpose_ground=FurtherGround.COMPLIANCE,
                consent_given=False,
                consent_unobtainable=False,
            ),
        ),
        silent(
            "readers agree that their address is used for an order too",
            CONSENTED,
        ),
        silent(
            "the list was not collected on consent but under a contract",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                collected_on_consent=False,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                consent_given=False,
                consent_unobtainable=False,
            ),
        ),
        silent(
            "the newsletter is sent, as its readers agreed",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=False,
                collected_on_consent=True,
                further_purpose_ground=FurtherGround.NONE,
                consent_given=False,
                consent_unobtainable=False,
            ),
        ),
        fires("the insurer cannot show that they agreed", attrs.evolve(CONSENTED, consent_provable=False)),
        fires("they have changed their minds", attrs.evolve(CONSENTED, consent_withdrawn=True)),
        unsettled(
            "a listed purpose, and it is disputed whether readers could have been asked",
            Processing(
                controller_countries=frozenset({"GB"}),
                further_purpose=True,
                collected_on_consent=True,
                further_purpose_ground=FurtherGround.LISTED,
                consent_given=False,
            ),
            missing={"consent_unobtainable"},
        ),
    ),
)

RULES: tuple[Rule[Any], ...] = (RECOGNISED_INTEREST, OWN_TASK, NEW_PURPOSE, CONSENTED_DATA)
