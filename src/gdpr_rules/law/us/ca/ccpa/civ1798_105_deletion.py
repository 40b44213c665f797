"""CCPA, section 1798.105: the right to delete, its eight exceptions, and third parties that have the data."""

from datetime import date

from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Answer, Exemption, Handling, Obligation, Right, RightsRequest, Standing
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.ca.ccpa.requests import (
    ALL_KEPT,
    HOUSEHOLD,
    HOUSEHOLD_SINCE_2023,
    NOT_FOR_IT_TO_ANSWER,
    TO_DELETE,
    UNFOUNDED,
    UNVERIFIED,
    R,
)

TOO_MUCH = (contains(R.exemptions, {Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE}) & true(R.exempt_in_full)).named(
    "impossible, or a disproportionate effort, for all of the third parties", CCPA.at("1798.105(c)(1)")
)

DELETION = Rule(
    id="us.ca.ccpa.civ1798_105.delete",
    title="Personal information collected from a consumer is deleted on request, by service providers as well, with eight "
    "exceptions",
    protects="consumers who want to be forgotten",
    cites=(CCPA.at("1798.105(a)"), CCPA.at("1798.105(c)"), CCPA.at("1798.105(d)")),
    in_force=since(2020, 1, 1),
    when=TO_DELETE & true(R.provided_by_subject),
    unless=UNVERIFIED | NOT_FOR_IT_TO_ANSWER | UNFOUNDED | HOUSEHOLD_SINCE_2023 | ALL_KEPT,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.ERASE, Obligation.PASS_ON_DELETION})),
    examples=(
        fires(
            "a former customer of an online shop asks to be deleted",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                exemptions=frozenset(),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a flatmate asks for the data of the household's streaming account, on the last day of 2022",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2022, 12, 31),
                provided_by_subject=True,
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=True,
                exemptions=frozenset(),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2022, 12, 31),
        ),
        fires(
            "tax law has one invoice kept: the rest of the account is deleted",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                provided_by_subject=True,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                exemptions=frozenset({Exemption.LEGAL_OBLIGATION}),
                exempt_in_full=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        silent(
            "a flatmate asks for the same, on the first day of 2023",
            RightsRequest(right=Right.DELETE, received=date(2023, 1, 1), household_data=True),
            on=date(2023, 1, 1),
        ),
        silent(
            "a customer asks what is held, and not to be deleted",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), provided_by_subject=True),
        ),
        silent(
            "the address was bought from a list broker",
            RightsRequest(right=Right.DELETE, received=date(2026, 3, 2), provided_by_subject=False),
        ),
        silent(
            "an agent asks, and does not answer when the signed permission is asked for",
            RightsRequest(right=Right.DELETE, received=date(2026, 3, 2), standing=Standing.NOT_SHOWN),
        ),
        silent(
            "the e-mail comes from an unknown address, and no detail matches the account",
            RightsRequest(right=Right.DELETE, received=date(2026, 3, 2), verified=False),
        ),
        silent(
            "the same request, sent every day by a script",
            RightsRequest(right=Right.DELETE, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=True),
        ),
        silent(
            "the order is not delivered yet",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.TRANSACTION}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "tax law has the invoice kept",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.LEGAL_OBLIGATION}),
                exempt_in_full=True,
            ),
        ),
        unsettled(
            "the consumer's answers to the questions of verification have not been checked",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                provided_by_subject=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                exemptions=frozenset(),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"verified"},
            on=date(2026, 3, 2),
        ),
    ),
    clauses=("CC-03",),
    not_encoded=(
        "backups, which may wait until they are next used (11 CCR 7022)",
        "that what an exception covers is used for nothing else (11 CCR 7022(f))",
        "that data gathered by watching a consumer were collected from that consumer too",
        "the ninth exception of the Act until 2022, for lawful internal use: the rule holds to the eight of today",
    ),
)

NOTICE_TO_THIRD_PARTIES = Rule(
    id="us.ca.ccpa.civ1798_105.third_parties",
    title="Third parties to which deleted data were sold, or with which they were shared, are notified, unless that is "
    "impossible or disproportionate",
    protects="consumers whose data have travelled on",
    cites=(CCPA.at("1798.105(c)(1)"), CCPA_REGULATIONS.at("7022(b)(3)")),
    in_force=since(2023, 1, 1),
    when=TO_DELETE & true(R.provided_by_subject) & true(R.disclosed_to_others),
    unless=UNVERIFIED | NOT_FOR_IT_TO_ANSWER | UNFOUNDED | HOUSEHOLD | ALL_KEPT | TOO_MUCH,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.TELL_RECIPIENTS})),
    examples=(
        fires(
            "an online shop has sold a former customer's data to three advertisers",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                disclosed_to_others=True,
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                exemptions=frozenset(),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "tax law has one invoice kept, and what is deleted was sold",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                provided_by_subject=True,
                disclosed_to_others=True,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                exemptions=frozenset({Exemption.LEGAL_OBLIGATION}),
                exempt_in_full=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        silent(
            "the shop has kept the data to itself",
            RightsRequest(right=Right.DELETE, received=date(2026, 3, 2), disclosed_to_others=False),
        ),
        silent(
            "a customer asks what is held, and not to be deleted",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), provided_by_subject=True, disclosed_to_others=True),
        ),
        silent(
            "the address was bought from a list broker, and need not be deleted",
            RightsRequest(right=Right.DELETE, received=date(2026, 3, 2), provided_by_subject=False),
        ),
        silent(
            "the consumer never heard of the service that asks for deletion",
            RightsRequest(right=Right.DELETE, received=date(2026, 3, 2), standing=Standing.DENIED),
        ),
        silent(
            "no detail of the request matches the account",
            RightsRequest(right=Right.DELETE, received=date(2026, 3, 2), verified=False),
        ),
        silent(
            "the same request, sent every day by a script",
            RightsRequest(right=Right.DELETE, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=True),
        ),
        silent(
            "a flatmate asks for the data of the household's streaming account",
            RightsRequest(right=Right.DELETE, received=date(2026, 3, 2), household_data=True),
        ),
        silent(
            "the records are needed for a study that the consumer agreed to",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.CONSENTED_RESEARCH}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "an exchange passed the data to thousands of bidders that it cannot name",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE}),
                exempt_in_full=True,
            ),
        ),
        unsettled(
            "whether the file was ever sold has not been looked up",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                exemptions=frozenset(),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"disclosed_to_others"},
        ),
    ),
    not_encoded=(
        "that a sale or sharing is meant, not every disclosure",
        "that the consumer is informed in detail why third parties cannot be notified",
    ),
)

RULES: tuple[Rule[Handling], ...] = (DELETION, NOTICE_TO_THIRD_PARTIES)
