"""Special categories of data and criminal data: what permits processing them, beside a lawful basis."""

from typing import TypeVar

import attrs

from gdpr_rules.facts.device_access import DeviceAccess
from gdpr_rules.facts.lawful_bases import SpecialCondition
from gdpr_rules.kernel.facts import fact

OutcomeT_co = TypeVar("OutcomeT_co", covariant=True)


@attrs.frozen(kw_only=True)
class SpecialData(DeviceAccess[OutcomeT_co]):
    """Data under Articles 9 and 10, the condition that permits their processing, and what that condition takes."""

    special_category: bool | None = fact(
        "Do the data reveal or concern origin, political opinions, beliefs, trade union membership, genetic data, biometric "
        "identification, health, sex life or sexual orientation?",
        yes="the data belong to a special category",
        no="the data do not belong to a special category",
        who="controller",
    )
    special_category_condition: SpecialCondition | None = fact(
        "Which condition of Article 9(2) is met?",
        noun="the condition of Article 9(2) that is met",
        no="no condition of Article 9(2) is met",
        who="lawyer",
    )
    condition_necessary: bool | None = fact(
        "Is the processing necessary for what that condition of Article 9(2) names, so that nothing less intrusive would do?",
        yes="the processing is necessary for what the condition of Article 9(2) names",
        no="the processing is not necessary for what the condition of Article 9(2) names",
        who="lawyer",
    )
    condition_in_law: bool | None = fact(
        "Does a law with suitable safeguards provide for that condition (in the UK: is a condition of Schedule 1 to the DPA "
        "2018 met)?",
        yes="a law with suitable safeguards provides for the condition",
        no="no law with suitable safeguards provides for the condition",
        who="lawyer",
    )
    health_contract: bool | None = fact(
        "Are the data processed under a contract with a health professional?",
        yes="the data are processed under a contract with a health professional",
        no="the data are not processed under a contract with a health professional",
        who="records",
    )
    consent_barred_by_law: bool | None = fact(
        "Does a law provide that consent cannot lift the ban on processing such data?",
        yes="a law provides that consent cannot lift the ban on processing such data",
        no="no law provides that consent cannot lift the ban on processing such data",
        who="lawyer",
    )
    subject_incapable: bool | None = fact(
        "Is the person physically or legally incapable of consenting?",
        yes="the person is incapable of consenting",
        no="the person is capable of consenting",
        who="lawyer",
    )
    professional_secrecy: bool | None = fact(
        "Is it done by, or under the responsibility of, a professional bound to secrecy by law or professional rules, or by "
        "another person so bound?",
        yes="a professional, or another person, bound to secrecy is responsible for the processing",
        no="no person bound to secrecy is responsible for the processing",
        who="controller",
    )
    policy_document_held: bool | None = fact(
        "Has the controller an appropriate policy document (Schedule 1 to the DPA 2018, paragraph 39) in place for it?",
        yes="there is an appropriate policy document",
        no="there is no appropriate policy document",
        who="records",
        changeable=True,
    )
    condition_without_document: bool | None = fact(
        "Is the condition of Schedule 1 to the DPA 2018 that is met one for which no policy document is asked: paragraphs 2 to "
        "4 and 29 to 34, a disclosure about unlawful acts to a competent authority (10(2)) or for journalism (13), or one to a "
        "body against doping (27(3))?",
        yes="the condition of Schedule 1 to the DPA 2018 that is met asks for no policy document",
        no="the condition of Schedule 1 to the DPA 2018 that is met, if any, asks for a policy document",
        who="lawyer",
    )
    criminal_data: bool | None = fact(
        "Do the data relate to criminal convictions, offences, alleged offences or related security measures?",
        yes="the data relate to criminal convictions or offences",
        no="the data do not relate to criminal convictions or offences",
        who="controller",
    )
    official_authority: bool | None = fact(
        "Is the processing under the control of official authority?",
        yes="official authority controls the processing",
        no="official authority does not control the processing",
        who="lawyer",
    )
    criminal_data_authorised: bool | None = fact(
        "Does a law with appropriate safeguards authorise it (in the UK: a condition of Schedule 1 to the DPA 2018)?",
        yes="a law authorises the processing of the criminal data",
        no="no law authorises the processing of the criminal data",
        who="lawyer",
    )
    comprehensive_register: bool | None = fact(
        "Is it a comprehensive register of criminal convictions?",
        yes="it is a comprehensive register of convictions",
        no="it is not a comprehensive register of convictions",
        who="controller",
    )
