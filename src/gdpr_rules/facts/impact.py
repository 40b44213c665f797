"""Is a data protection impact assessment due? The facts of planned processing, and the outcome that answers."""

from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, more_protects, protects, true_protects


class Criterion(Enum):
    """The nine signs of a high risk in the guidelines on impact assessments (WP248 rev.01)."""

    EVALUATION = "evaluation or scoring"
    AUTOMATED_DECISIONS = "automated decision-making with legal or similarly significant effects"
    SYSTEMATIC_MONITORING = "systematic monitoring"
    SENSITIVE_DATA = "sensitive or highly personal data"
    LARGE_SCALE = "processing on a large scale"
    MATCHED_DATA = "matched or combined data sets"
    VULNERABLE_PEOPLE = "vulnerable people, such as children, employees or patients"
    NEW_TECHNOLOGY = "new technology, or a new use of technology"
    HINDERS_RIGHTS = "processing that prevents the use of a right, service or contract"


class AssessmentStep(Enum):
    """What accompanies an assessment, or its absence."""

    ASK_OFFICER = "seek the data protection officer's advice, if an assessment is made"
    ASK_PEOPLE = "seek the views of the data subjects where appropriate"
    REVIEW = "review the assessment when the risk changes"
    RECORD_REASONS = "record why the risk is not high, if no assessment is made"
    WAIT_FOR_AUTHORITY = "do not start the processing before the authority has been consulted"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class AssessmentDuty(Outcome):
    """Whether an impact assessment has to be made before the processing, and whether the authority has to be consulted."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("no assessment is due", "an assessment is due", "cannot tell yet")

    required: bool = protects(true_protects(), "impact assessment before starting")
    consult_authority: bool = protects(true_protects(), "consultation of the authority before starting")
    steps: frozenset[AssessmentStep] = protects(more_protects(), "steps")

    @property
    def permissive(self) -> bool:
        """Neither an assessment nor a consultation is due; reasons may have to be recorded."""
        return not self.required and not self.consult_authority


@attrs.frozen(kw_only=True)
class ImpactAssessment(SubjectLocation[AssessmentDuty]):
    """One kind of processing, before it starts. A fact left out is not known."""

    controller_countries: frozenset[str] | None = fact(
        "In which countries is the controller established?",
        noun="the controller's countries",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    high_risk: bool | None = fact(
        "Is the processing likely to result in a high risk to people's rights and freedoms, given its nature, scope and "
        "context?",
        yes="a high risk to people is likely",
        no="no high risk to people is likely",
        who="lawyer",
    )
    extensive_evaluation: bool | None = fact(
        "Are personal aspects of people evaluated systematically and extensively by automated means, including profiling?",
        yes="people are evaluated systematically and extensively by automated means",
        no="people are not evaluated systematically and extensively by automated means",
        who="controller",
    )
    significant_decisions: bool | None = fact(
        "Do decisions with legal or similarly significant effects on people rest on that evaluation?",
        yes="decisions with significant effects rest on the evaluation",
        no="no decision with significant effects rests on the evaluation",
        who="controller",
    )
    special_or_criminal_data: bool | None = fact(
        "Are special categories of data (Article 9) or data on convictions and offences (Article 10) processed?",
        yes="special categories or criminal data are processed",
        no="neither special categories nor criminal data are processed",
        who="controller",
    )
    large_scale: bool | None = fact(
        "Is the scale large, given the number of people, the volume of data, the duration and the geographical extent?",
        yes="the processing is on a large scale",
        no="the processing is not on a large scale",
        who="lawyer",
    )
    monitors_public_area: bool | None = fact(
        "Is a publicly accessible area monitored systematically?",
        yes="a publicly accessible area is monitored systematically",
        no="no publicly accessible area is monitored systematically",
        who="controller",
    )
    listed_by_authority: bool | None = fact(
        "Does the authority's list of processing that requires an assessment include this kind?",
        yes="the authority's list of processing that requires an assessment includes this kind",
        no="the authority's list of processing that requires an assessment does not include this kind",
        who="lawyer",
    )
    spared_by_authority: bool | None = fact(
        "Does an authority's list of processing that requires no assessment include this kind?",
        yes="the authority's list of processing that requires no assessment includes this kind",
        no="no authority's list exempts this kind of processing",
        who="lawyer",
    )
    criteria: frozenset[Criterion] | None = fact(
        "Which of the nine signs of a high risk does it show? Name all; an empty set if there is none.",
        noun="the signs of a high risk",
        no="there are no signs of a high risk",
        who="controller",
        converter=frozen,
    )
    reasons_recorded: bool | None = fact(
        "Is it recorded, with reasons, that a high risk is unlikely despite these signs?",
        yes="the reasons why a high risk is unlikely despite these signs are recorded",
        no="no reasons why a high risk would be unlikely are recorded",
        who="records",
    )
    assessed_in_legislation: bool | None = fact(
        "Does the processing rest on a law (Article 6(1)(c) or (e)) whose adoption included an assessment of its impact?",
        yes="the impact was assessed when the law behind the processing was adopted",
        no="the impact was not assessed when a law behind the processing was adopted",
        who="lawyer",
    )
    officer_designated: bool | None = fact(
        "Has a data protection officer been designated?",
        yes="a data protection officer has been designated",
        no="no data protection officer has been designated",
        who="records",
    )
    residual_high_risk: bool | None = fact(
        "Does a high risk remain after the measures that the assessment provides for?",
        yes="a high risk remains after the measures",
        no="no high risk remains after the measures",
        who="controller",
    )
