"""CCPA, named conditions of requests: which request it is, by whatever name, and what lifts the duty to do as it asks."""

from datetime import date

import attrs

from gdpr_rules.facts.request import RIGHT, Exemption, RequestGround, Right, RightsRequest
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import Condition, at_least, contains, during, false, one_of, true
from gdpr_rules.law.who_asks import NO_AUTHORITY, RECEIVED_BY_PROCESSOR

R = attrs.fields(RightsRequest)

# A Californian who uses the words of the GDPR means the right of the Act that comes closest.
TO_KNOW = one_of(RIGHT, {Right.KNOW, Right.ACCESS, Right.EXAM_MARKS, Right.PORTABILITY}).named(
    "a request to know", CCPA.at("1798.110")
)
TO_DELETE = one_of(RIGHT, {Right.DELETE, Right.ERASURE}).named("a request to delete", CCPA.at("1798.105"))
TO_CORRECT = one_of(RIGHT, {Right.CORRECT, Right.RECTIFICATION}).named("a request to correct", CCPA.at("1798.106"))
TO_OPT_OUT = one_of(RIGHT, {Right.OPT_OUT, Right.OBJECTION}).named(
    "a request to opt out of sale and sharing", CCPA.at("1798.120")
)
TO_LIMIT = one_of(RIGHT, {Right.LIMIT, Right.RESTRICTION}).named(
    "a request to limit the use of sensitive information", CCPA.at("1798.121")
)

TO_CORRECT_SINCE_2023 = TO_CORRECT & during(since(2023, 1, 1), CCPA.at("1798.106"))
TO_LIMIT_SINCE_2023 = TO_LIMIT & during(since(2023, 1, 1), CCPA.at("1798.121"))
ANSWERED: Condition = (TO_KNOW | TO_DELETE | TO_CORRECT_SINCE_2023).named("a request to know, to delete or to correct")
MADE: Condition = (TO_KNOW | TO_DELETE | TO_OPT_OUT | TO_CORRECT_SINCE_2023 | TO_LIMIT_SINCE_2023).named(
    "a request under the Act"
)

UNVERIFIED = false(R.verified).named("the identity could not be verified", CCPA.at("1798.130(a)(2)(A)"))
WITHOUT_PERMISSION = NO_AUTHORITY.named(
    "asked by an agent who has not shown the consumer's permission", CCPA_REGULATIONS.at("7063(a)")
)
SERVICE_PROVIDER = RECEIVED_BY_PROCESSOR.named(
    "received by a service provider or contractor in that role", CCPA.at("1798.105(c)(3), 1798.130(a)(3)(A)")
)
NOT_FOR_IT_TO_ANSWER = (WITHOUT_PERMISSION | SERVICE_PROVIDER).named(
    "asked without permission, or of a service provider, which does not have to comply"
)
UNFOUNDED = true(R.manifestly_unfounded_or_excessive).named("manifestly unfounded or excessive", CCPA.at("1798.145(h)(3)"))
HOUSEHOLD = true(R.household_data).named("data of a household", CCPA.at("1798.145(p)"))
HOUSEHOLD_SINCE_2023 = HOUSEHOLD & during(since(2023, 1, 1), CCPA.at("1798.145(p)"))
ENOUGH = figure(
    "number of answers with the information in twelve months that are enough", 2, date(2020, 1, 1), CCPA.at("1798.130(b)")
)
TWICE = at_least(R.requests_in_twelve_months, ENOUGH).named("answered twice in twelve months", CCPA.at("1798.130(b)"))
NOT_SEARCHABLE = contains(R.exemptions, {Exemption.NOT_SEARCHABLE}) & during(since(2020, 8, 14), CCPA_REGULATIONS.at("7024(c)"))
NOWHERE_SEARCHABLE = (NOT_SEARCHABLE & true(R.exempt_in_full)).named(
    "all of it lies in records that need not be searched", CCPA_REGULATIONS.at("7024(c)")
)
KEPT = contains(
    R.exemptions,
    {
        Exemption.TRANSACTION,
        Exemption.SECURITY,
        Exemption.DEBUGGING,
        Exemption.FREE_EXPRESSION,
        Exemption.CALECPA,
        Exemption.CONSENTED_RESEARCH,
        Exemption.COMPATIBLE_INTERNAL_USE,
        Exemption.LEGAL_OBLIGATION,
    },
).named("an exception to deletion", CCPA.at("1798.105(d)"))
ALL_KEPT = (KEPT & true(R.exempt_in_full)).named(
    "an exception to deletion covers all of the information", CCPA_REGULATIONS.at("7022(f)")
)
DELETION_DENIED = (TO_DELETE & (UNVERIFIED | UNFOUNDED | HOUSEHOLD_SINCE_2023 | false(R.provided_by_subject) | KEPT)).named(
    "a request to delete is denied, in whole or in part", CCPA_REGULATIONS.at("7022")
)
INACCURATE = contains(R.grounds, {RequestGround.INACCURATE}).named("the data are inaccurate", CCPA.at("1798.106(a)"))
