"""Whom does an organisation have to appoint? The facts that call for an officer or a representative, and the outcome."""

from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, more_protects, protects, true_protects


class AppointmentDuty(Enum):
    """What goes with an appointment."""

    PUBLISH_CONTACT = "publish how to reach the officer, and tell the authority"
    INVOLVE_OFFICER = "involve the officer early, give them means and independence, and have them report to the top"
    APPOINT_IN_WRITING = "appoint the representative in writing"
    NAME_REPRESENTATIVE = "name the representative in the privacy information and the records"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class Appointments(Outcome):
    """Whether a data protection officer and a representative have to be appointed."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("nobody has to be appointed", "somebody has to be appointed", "cannot tell yet")

    officer: bool = protects(true_protects(), "appoint a data protection officer")
    union_representative: bool = protects(true_protects(), "appoint a representative in the Union")
    british_representative: bool = protects(true_protects(), "appoint a representative in the United Kingdom")
    duties: frozenset[AppointmentDuty] = protects(more_protects(), "duties")


@attrs.frozen(kw_only=True)
class Organisation(SubjectLocation[Appointments]):
    """A controller or processor, with the people whose data it processes in one country. A fact left out is not known."""

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
        no="the organisation is no public authority or body",
        who="controller",
    )
    court: bool | None = fact(
        "Is it a court that acts as such?",
        yes="the organisation is a court that acts as such",
        no="the organisation does not act as a court",
        who="controller",
    )
    monitoring_is_core: bool | None = fact(
        "Do its core activities need people to be monitored regularly and systematically?",
        yes="regular and systematic monitoring is a core activity",
        no="regular and systematic monitoring is no core activity",
        who="lawyer",
    )
    special_data_is_core: bool | None = fact(
        "Do its core activities consist of processing special categories of data or data on convictions and offences?",
        yes="processing special or criminal data is a core activity",
        no="processing special or criminal data is no core activity",
        who="lawyer",
    )
    large_scale: bool | None = fact(
        "Is the monitoring, or that processing of special or criminal data, on a large scale?",
        yes="it is on a large scale",
        no="it is not on a large scale",
        who="lawyer",
    )
    offers_or_monitors: bool | None = fact(
        "Does it offer goods or services to people in that country, or monitor what they do there?",
        yes="people in that country are offered goods or services, or monitored",
        no="people in that country are neither offered anything nor monitored",
        who="lawyer",
    )
    occasional: bool | None = fact(
        "Is that processing occasional only?",
        yes="the processing is occasional",
        no="the processing is not occasional",
        who="controller",
    )
    special_data_on_large_scale: bool | None = fact(
        "Does that processing include special or criminal data on a large scale?",
        yes="special or criminal data are processed on a large scale",
        no="special or criminal data are not processed on a large scale",
        who="lawyer",
    )
    risk_unlikely: bool | None = fact(
        "Is it unlikely that the processing puts anybody's rights and freedoms at risk?",
        yes="a risk to people is unlikely",
        no="a risk to people is not unlikely",
        who="lawyer",
    )
    persons_in_automated_processing: int | None = fact(
        "In Germany: how many persons does it as a rule constantly employ in processing personal data by automated means?",
        noun="the number of persons constantly engaged in automated processing",
        who="records",
    )
    impact_assessment_due: bool | None = fact(
        "Does any of its processing need an impact assessment (`ImpactAssessment` tells)?",
        yes="some processing needs an impact assessment",
        no="no processing needs an impact assessment",
        who="lawyer",
    )
    trades_in_data: bool | None = fact(
        "Does it process data commercially to pass them on, be it anonymised, or for market or opinion research?",
        yes="data are processed commercially to pass them on, or for market or opinion research",
        no="data are not processed commercially to pass them on, nor for market or opinion research",
        who="controller",
    )
