"""Whom does an organisation have to appoint? The facts that require an officer or a representative, and the outcome."""

from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, more_protects, protects, true_protects


class AppointmentDuty(Enum):
    """What accompanies an appointment."""

    PUBLISH_CONTACT = "publish the officer's contact details, and communicate them to the authority"
    INVOLVE_OFFICER = "involve the officer early, with resources, independence and a direct line to the highest management"
    APPOINT_IN_WRITING = "appoint the representative in writing"
    NAME_REPRESENTATIVE = "name the representative in the privacy information and the records"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class Appointments(Outcome):
    """Whether a data protection officer and a representative have to be appointed."""

    VERDICTS: ClassVar[tuple[str, str, str]] = (
        "no appointment is required",
        "an appointment is required",
        "cannot tell yet",
    )

    officer: bool = protects(true_protects(), "data protection officer required")
    union_representative: bool = protects(true_protects(), "representative in the Union required")
    british_representative: bool = protects(true_protects(), "representative in the United Kingdom required")
    duties: frozenset[AppointmentDuty] = protects(more_protects(), "duties")


@attrs.frozen(kw_only=True)
class Organisation(SubjectLocation[Appointments]):
    """A controller or processor, and the people in one country whose data it processes. A fact left out is not known."""

    controller_countries: frozenset[str] | None = fact(
        "In which countries does the organisation have an establishment?",
        noun="the organisation's countries",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    public_authority: bool | None = fact(
        "Is it a public authority or body?",
        yes="the organisation is a public authority or body",
        no="the organisation is not a public authority or body",
        who="controller",
    )
    court: bool | None = fact(
        "Is it a court acting in its judicial capacity?",
        yes="the organisation is a court acting in its judicial capacity",
        no="the organisation is not a court acting in its judicial capacity",
        who="controller",
    )
    monitoring_is_core: bool | None = fact(
        "Do its core activities require regular and systematic monitoring of people?",
        yes="regular and systematic monitoring is a core activity",
        no="regular and systematic monitoring is not a core activity",
        who="lawyer",
    )
    special_data_is_core: bool | None = fact(
        "Do its core activities consist of processing special categories of data or data on convictions and offences?",
        yes="processing special categories or criminal data is a core activity",
        no="processing special categories or criminal data is not a core activity",
        who="lawyer",
    )
    large_scale: bool | None = fact(
        "Is the monitoring, or that processing of special categories or criminal data, on a large scale?",
        yes="the core activity is on a large scale",
        no="the core activity is not on a large scale",
        who="lawyer",
    )
    offers_or_monitors: bool | None = fact(
        "Does it offer goods or services to people in that country, or monitor their behaviour there?",
        yes="people in that country are offered goods or services, or monitored",
        no="people in that country are neither offered goods or services nor monitored",
        who="lawyer",
    )
    occasional: bool | None = fact(
        "Is that processing only occasional?",
        yes="the processing is occasional",
        no="the processing is not occasional",
        who="controller",
    )
    special_data_on_large_scale: bool | None = fact(
        "Does that processing include special categories or criminal data on a large scale?",
        yes="special categories or criminal data are processed on a large scale",
        no="special categories or criminal data are not processed on a large scale",
        who="lawyer",
    )
    risk_unlikely: bool | None = fact(
        "Is the processing unlikely to result in a risk to people's rights and freedoms?",
        yes="a risk to people is unlikely",
        no="a risk to people is not unlikely",
        who="lawyer",
    )
    persons_in_automated_processing: int | None = fact(
        "In Germany: how many persons does it, as a rule, constantly employ in the automated processing of personal data?",
        noun="the number of persons constantly engaged in automated processing",
        who="records",
    )
    impact_assessment_due: bool | None = fact(
        "Does any of its processing require an impact assessment (see `ImpactAssessment`)?",
        yes="some processing requires an impact assessment",
        no="no processing requires an impact assessment",
        who="lawyer",
    )
    trades_in_data: bool | None = fact(
        "Does it process data commercially for transfer (anonymised or not), or for market or opinion research?",
        yes="data are processed commercially for transfer, or for market or opinion research",
        no="data are processed neither commercially for transfer nor for market or opinion research",
        who="controller",
    )
