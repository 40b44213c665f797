"""The CAN-SPAM Act's reach, and which messages it calls commercial (15 USC 7702, 16 CFR 316.3)."""

import attrs

from gdpr_rules.facts.message import Message
from gdpr_rules.facts.situation import Situation
from gdpr_rules.figures.places import US, US_TERRITORIES
from gdpr_rules.instruments.us import CAN_SPAM, FTC_RULE
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains, during, false, one_of, true
from gdpr_rules.kernel.rules import Regime

M, S = attrs.fields(Message), attrs.fields(Situation)

UNITED_STATES = US | US_TERRITORIES
"""With the territories and possessions: what is a state goes by 18 USC 1030(e)(3), to which 15 USC 7702(13) refers."""

US_CAN_SPAM = Regime(
    "us.can_spam",
    "CAN-SPAM Act (United States)",
    scopes={
        Situation: one_of(S.subscriber_country, UNITED_STATES) | contains(S.controller_countries, UNITED_STATES),
        Message: one_of(M.subject_country, UNITED_STATES)
        | contains(M.sender_countries, UNITED_STATES)
        | (true(M.subscriber_elsewhere) & one_of(M.subscriber_country, UNITED_STATES)),
    },
    not_encoded=(
        "damages under state law on false or deceptive mail, the only law of the states on e-mail that the Act does not set "
        "aside (15 USC 7707(b)(1)); what that law forbids, the rules on headers and subject lines forbid too",
        "aggravated violations, which need another violation first (15 USC 7704(b))",
        "liability of the business promoted by mail with false headers (15 USC 7705)",
        "what counts as a business day, which neither the Act nor the rule defines",
    ),
)

MAINLY_TRANSACTIONAL = (
    true(M.transactional) & false(M.subject_line_reads_commercial) & true(M.transactional_content_first)
).named("mainly transactional", FTC_RULE.at("316.3(a)(2)"))
MAINLY_OTHER = (
    false(M.transactional) & true(M.other_content) & false(M.subject_line_reads_commercial) & false(M.body_reads_commercial)
).named("mainly other matter", FTC_RULE.at("316.3(a)(3)"))
CHARITY_APPEAL = (true(M.sender_is_charity) & true(M.furthers_charitable_purpose)).named(
    "a charity's own appeal, which promotes no commercial product or service", CAN_SPAM.at("7702(2)(A)")
)
COMMERCIAL = (
    true(M.commercial)
    & ~CHARITY_APPEAL
    & ~(during(since(2005, 3, 28), FTC_RULE.at("316.3")) & (MAINLY_TRANSACTIONAL | MAINLY_OTHER))
).named("a message whose primary purpose is commercial", CAN_SPAM.at("7702(2)"))
COMMERCIAL_UNLESS_TRANSACTIONAL = (
    true(M.commercial)
    & ~CHARITY_APPEAL
    & ~(
        during(since(2005, 3, 28), FTC_RULE.at("316.3"))
        & true(M.other_content)
        & false(M.subject_line_reads_commercial)
        & false(M.body_reads_commercial)
    )
).named("a message whose primary purpose is commercial, if it is not transactional", CAN_SPAM.at("7702(2)"))
"""For a rule that reaches transactional messages as well, so that it need not ask which of the two a message mainly is."""
CONSENT = (true(M.consented) & true(M.consent_covers_offer)).named(
    "affirmative consent, which reaches this sender's message", CAN_SPAM.at("7702(1)")
)
