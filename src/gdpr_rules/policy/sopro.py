"""The source documents' own policy on prospecting e-mail, clause by clause; it adds to the law and never replaces it."""

from datetime import timedelta
from typing import Any

import attrs

from gdpr_rules.facts.message import Duty, Message, Sending, Subscriber
from gdpr_rules.instruments import CAN_SPAM_STATEMENT, GDPR_PECR_STATEMENT, VERIFIED
from gdpr_rules.kernel.citations import ALWAYS, Citation
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition, equals, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.law.examples import message
from gdpr_rules.law.marketing_to_people import MARKETING, forbidden
from gdpr_rules.policy.sopro_campaigns import RULES as CAMPAIGNS
from gdpr_rules.policy.sopro_decisions import RULES as DECISIONS
from gdpr_rules.policy.sopro_requests import RULES as REQUESTS
from gdpr_rules.policy.sopro_retention import RULES as RETENTION
from gdpr_rules.policy.sopro_rights import RULES as RIGHTS
from gdpr_rules.policy.sopro_terms import RULES as WEBSITE
from gdpr_rules.policy.sopro_terms import TERMS

M = attrs.fields(Message)

POLICY = Regime(
    "policy.sopro",
    "The prospecting company's published policy",
    not_encoded=("staff training and security audits (GP-09, CC-07) for a single message: they are asked of the campaign",),
)
GP, CC = GDPR_PECR_STATEMENT.at, CAN_SPAM_STATEMENT.at
PROSPECTS = "the people prospecting e-mail is written to"


def _rule(
    name: str,
    title: str,
    cites: tuple[Citation, ...],
    then: Sending,
    breach: dict[str, Any],
    met: dict[str, Any],
    unknown: str,
    *,
    when: Condition = TRUE,
    unless: Condition = FALSE,
    **more: Any,
) -> Rule[Sending]:
    """One promise: `breach` breaks it, `met` keeps it, and with `unknown` not known the answer stays open."""
    return Rule(
        id=f"policy.sopro.{name}",
        title=title,
        protects=PROSPECTS,
        cites=cites,
        in_force=ALWAYS,
        when=MARKETING & when if when != TRUE else MARKETING,
        unless=unless,
        then=then,
        examples=(
            fires("a prospecting e-mail that breaks the promise", message(**breach), on=VERIFIED),
            fires(
                "the same outside the countries whose law is encoded",
                message(**breach, subject_country="JP"),
                on=VERIFIED,
            ),
            silent("one that keeps it", message(**met), on=VERIFIED),
            silent("an invoice", message(**breach, commercial=False), on=VERIFIED),
            unsettled("nobody knows", message(**{**breach, unknown: None}), missing={unknown}, on=VERIFIED),
        ),
        **more,
    )


def _shown(
    name: str, title: str, cites: tuple[Citation, ...], fact: str, duty: Duty, clauses: tuple[str, ...]
) -> Rule[Sending]:
    return _rule(name, title, cites, forbidden(duty), {fact: False}, {}, fact, unless=true(getattr(M, fact)), clauses=clauses)


EXCLUDED = Rule(
    id="policy.sopro.exclusion_list",
    title="Nobody on the exclusion list, by address or by domain, is written to",
    protects=PROSPECTS,
    cites=(GP("GP-05"), CC("CC-06")),
    in_force=ALWAYS,
    when=MARKETING & (true(M.suppressed) | true(M.objected)),
    then=forbidden(Duty.STOP_SENDING),
    examples=(
        fires("the domain was excluded before the campaign", message(suppressed=True), on=VERIFIED),
        fires("the prospect replied with a no", message(objected=True), on=VERIFIED),
        silent("screened and clear", message(), on=VERIFIED),
        silent("an invoice", message(suppressed=True, commercial=False), on=VERIFIED),
        unsettled("not screened", message(suppressed=None), missing={"suppressed"}, on=VERIFIED),
    ),
    clauses=("GP-05", "CC-06"),
)
TIME = Rule(
    id="policy.sopro.time_to_exclude",
    title="A prospect who replies joins the exclusion list within 24 hours",
    protects=PROSPECTS,
    cites=(GP("GP-05"), CC("CC-06")),
    in_force=ALWAYS,
    when=MARKETING,
    then=Sending(duties=frozenset({Duty.HONOUR_OPT_OUT, Duty.SCREEN_EXCLUSIONS}), opt_out_within=timedelta(hours=24)),
    examples=(
        fires("a prospecting e-mail", message(), on=VERIFIED),
        silent("an invoice", message(commercial=False), on=VERIFIED),
        unsettled("nobody knows what the message is", message(commercial=None), missing={"commercial"}, on=VERIFIED),
    ),
    clauses=("GP-05", "CC-06"),
)

SOPRO = Ruleset(
    (
        EXCLUDED,
        TIME,
        _shown(
            "relevance",
            "A prospecting e-mail is relevant to the recipient's professional role",
            (GP("GP-01"), CC("CC-05")),
            "relevant_to_role",
            Duty.KEEP_TO_BUSINESS,
            ("GP-01", "CC-05", "PP-15"),
        ),
        _shown(
            "opt_out",
            "A prospecting e-mail offers a clear opt-out",
            (GP("GP-01"), CC("CC-05")),
            "opt_out_offered",
            Duty.OFFER_OPT_OUT,
            ("GP-01", "CC-05"),
        ),
        _shown(
            "sender",
            "A prospecting e-mail says who is sending it",
            (GP("GP-01"),),
            "sender_identified",
            Duty.IDENTIFY_SENDER,
            ("GP-01",),
        ),
        _shown(
            "contact_details",
            "A prospecting e-mail gives the sender's full contact details",
            (GP("GP-01"),),
            "contact_details_given",
            Duty.GIVE_CONTACT_DETAILS,
            ("GP-01",),
        ),
        _shown(
            "lia",
            "A legitimate-interest assessment is made before each campaign",
            (GP("GP-02"), CC("CC-05")),
            "lia_recorded",
            Duty.RECORD_BASIS,
            ("GP-02", "CC-05", "PP-14"),
        ),
        _shown(
            "dpia",
            "A data protection impact assessment is held",
            (GP("GP-02"),),
            "dpia_recorded",
            Duty.RECORD_DPIA,
            ("GP-02", "PP-14"),
        ),
        _shown(
            "client_agreement",
            "A client's campaign is sent under a data sharing agreement with that client",
            (GP("GP-03"), CC("CC-04")),
            "client_agreement_held",
            Duty.AGREE_WITH_CLIENT,
            ("GP-03", "CC-04"),
        ),
        _shown(
            "privacy_policy",
            "Every e-mail links to a privacy policy, in a campaign the client's",
            (GP("GP-04"),),
            "privacy_policy_linked",
            Duty.GIVE_PRIVACY_INFORMATION,
            ("GP-04",),
        ),
        _rule(
            "business_only",
            "Prospecting e-mail goes to businesses only",
            (CC("CC-05"),),
            forbidden(Duty.KEEP_TO_BUSINESS),
            {"subscriber": Subscriber.INDIVIDUAL},
            {"subscriber": Subscriber.SOLE_TRADER},
            "subscriber",
            when=equals(M.subscriber, Subscriber.INDIVIDUAL),
            clauses=("CC-05", "PP-15"),
        ),
        *REQUESTS,
        *RIGHTS,
        *RETENTION,
        *CAMPAIGNS,
        *DECISIONS,
        *WEBSITE,
    ),
    (POLICY, TERMS),
)
"""The policy of the source documents on e-mail, requests, keeping, campaigns and their website: join it with `LAW | SOPRO`."""
