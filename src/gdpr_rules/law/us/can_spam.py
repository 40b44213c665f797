"""The CAN-SPAM Act and the rules made under it: conditions on sending a commercial e-mail, numbered C1 to C16 in the sheet."""

from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.facts.message import Message, Sending, SendingDuty
from gdpr_rules.facts.situation import Situation
from gdpr_rules.figures.places import US
from gdpr_rules.instruments.us import CAN_SPAM, FCC_RULE, FTC_RULE
from gdpr_rules.kernel.citations import Citation, Span, figure, since
from gdpr_rules.kernel.conditions import FALSE, Condition, at_least, contains, during, equals, false, more_than, true
from gdpr_rules.kernel.rules import Example, Regime, Rule, fires, silent, unsettled
from gdpr_rules.law.examples import message
from gdpr_rules.law.marketing_to_people import forbidden

M, S = attrs.fields(Message), attrs.fields(Situation)

US_CAN_SPAM = Regime(
    "us.can_spam",
    "CAN-SPAM Act (United States)",
    scopes={
        Situation: equals(S.subscriber_country, "US") | contains(S.controller_countries, US),
        Message: equals(M.subject_country, "US") | contains(M.sender_countries, US),
    },
    not_encoded=(
        "state law on false or deceptive mail, which the Act leaves standing (15 USC 7707(b))",
        "aggravated violations, which need another violation first (15 USC 7704(b))",
        "liability of the business promoted by mail with false headers (15 USC 7705)",
        "what counts as a business day, which neither the Act nor the rule defines",
    ),
)

ACT = date(2004, 1, 1)
PURPOSE_RULE = date(2005, 3, 28)
RULE_2008 = date(2008, 7, 7)
DAY = timedelta(days=1)

MIXED_WITH_TRANSACTION = (
    true(M.transactional) & false(M.subject_line_reads_commercial) & true(M.transactional_content_first)
).named("mainly transactional", FTC_RULE.at("316.3(a)(2)"))
MIXED_WITH_OTHER = (
    false(M.transactional) & true(M.other_content) & false(M.subject_line_reads_commercial) & false(M.body_reads_commercial)
).named("mainly other matter", FTC_RULE.at("316.3(a)(3)"))
COMMERCIAL = (
    true(M.commercial) & ~(during(since(2005, 3, 28), FTC_RULE.at("316.3")) & (MIXED_WITH_TRANSACTION | MIXED_WITH_OTHER))
).named("a message whose primary purpose is commercial", CAN_SPAM.at("7702(2)"))

MAIN_TRANSACTION = {"transactional": True, "subject_line_reads_commercial": False, "transactional_content_first": True}
MAIN_OTHER = {"other_content": True, "subject_line_reads_commercial": False, "body_reads_commercial": False}
OPT_OUT_DAYS = figure("days for which an opt-out has to keep working", 30, ACT, CAN_SPAM.at("7704(a)(3)(A)(ii)"))
STOP_DAYS = figure("business days in which an opt-out has to take effect", 10, ACT, CAN_SPAM.at("7704(a)(4)(A)"))


def sample(**facts: Any) -> Message:
    """An orderly message within the United States."""
    return message(**{"subject_country": "US", "sender_countries": frozenset({"US"}), **facts})


def primary_purpose(breach: dict[str, Any], began: date) -> tuple[Example[Sending], ...]:
    """What every rule on commercial messages shows: which messages are commercial, where, and since when."""
    day = max(PURPOSE_RULE, began)
    eve = fires("the same before the rule on primary purpose", sample(**breach, **MAIN_TRANSACTION), on=PURPOSE_RULE - DAY)
    limbs = [(MAIN_TRANSACTION, limb) for limb in MAIN_TRANSACTION] + [(MAIN_OTHER, limb) for limb in MAIN_OTHER]
    return (
        fires("a sender in the United States, a recipient in Britain", sample(**breach, subject_country="GB")),
        fires(
            "a recipient in the United States, a sender in Britain",
            sample(**breach, sender_countries=frozenset({"GB"})),
        ),
        silent(
            "neither side in the United States",
            sample(**breach, subject_country="GB", sender_countries=frozenset({"GB"})),
        ),
        silent("the same, promoting nothing", sample(**breach, commercial=False)),
        silent("an order confirmation with a promotion at its end", sample(**breach, **MAIN_TRANSACTION), on=day),
        *((eve,) if began < PURPOSE_RULE else ()),
        silent("a newsletter with one advertisement", sample(**breach, **MAIN_OTHER), on=day),
        *(
            fires(
                f"a mixed message, but `{limb}` is otherwise",
                sample(**{**breach, **mixed, limb: not mixed[limb]}),
                on=day,
            )
            for mixed, limb in limbs
        ),
        fires(
            "a newsletter that is also transactional, with the transaction last",
            sample(**breach, **MAIN_OTHER, transactional=True, transactional_content_first=False),
            on=day,
        ),
        unsettled(
            "an order confirmation whose layout nobody looked at",
            sample(**{**breach, **MAIN_TRANSACTION, "transactional_content_first": None}),
            missing={"transactional_content_first"},
            on=day,
        ),
    )


def _rule(
    name: str,
    title: str,
    protects: str,
    cites: tuple[Citation, ...],
    breach: dict[str, Any],
    then: Sending,
    shown: tuple[Example[Sending], ...],
    *,
    when: Condition = COMMERCIAL,
    unless: Condition = FALSE,
    began: date = ACT,
    **more: Any,
) -> Rule[Sending]:
    """A rule on commercial messages; `breach` is what makes it fire on an otherwise orderly one."""
    return Rule(
        id=f"us.can_spam.{name}",
        title=title,
        protects=protects,
        cites=cites,
        in_force=Span(began),
        when=when,
        unless=unless,
        then=then,
        examples=(
            *shown,
            fires("the first day", sample(**breach), on=began),
            silent("the day before", sample(**breach), on=began - DAY),
            *primary_purpose(breach, began),
        ),
        clauses=("CC-01", *more.pop("clauses", ())),
        **more,
    )


def _shown(
    name: str,
    title: str,
    protects: str,
    cites: tuple[Citation, ...],
    fact: str,
    duty: SendingDuty,
    *,
    but_consent: bool = False,
    **more: Any,
) -> Rule[Sending]:
    """A rule that a plain fact satisfies, and the recipient's earlier consent too where `but_consent`."""
    breach = {fact: False}
    shown: tuple[Example[Sending], ...] = (
        silent("as it should be", sample()),
        unsettled("nobody looked", sample(**{fact: None}), missing={fact}),
    )
    if but_consent:
        shown += (silent("the recipient had agreed before", sample(**breach, consented=True)),)
    unless = true(getattr(M, fact)) | true(M.consented) if but_consent else true(getattr(M, fact))
    return _rule(name, title, protects, cites, breach, forbidden(duty), shown, unless=unless, **more)


EVERYONE = "everyone who receives commercial e-mail, at work or at home"
FALSE_HEADER = {"header_truthful": False}
HEADER = Rule(
    id="us.can_spam.header",
    title="Sender, routing and domain information is true, in commercial and transactional mail alike",
    protects="everyone who wants to know who is writing",
    cites=(CAN_SPAM.at("7704(a)(1)"),),
    in_force=Span(ACT),
    when=true(M.commercial) | true(M.transactional),
    unless=true(M.header_truthful),
    then=forbidden(SendingDuty.TELL_TRUTH_IN_HEADER),
    examples=(
        fires("a commercial message under a false name", sample(**FALSE_HEADER)),
        fires("an order confirmation under a false name", sample(**FALSE_HEADER, commercial=False, transactional=True)),
        silent("a note that is neither", sample(**FALSE_HEADER, commercial=False)),
        silent("a true header", sample()),
        silent("the day before the Act", sample(**FALSE_HEADER), on=ACT - DAY),
        fires("the first day of the Act", sample(**FALSE_HEADER), on=ACT),
        fires("a sender in the United States, a recipient in Britain", sample(**FALSE_HEADER, subject_country="GB")),
        fires(
            "a recipient in the United States, a sender in Britain",
            sample(**FALSE_HEADER, sender_countries=frozenset({"GB"})),
        ),
        silent(
            "neither side in the United States",
            sample(**FALSE_HEADER, subject_country="GB", sender_countries=frozenset({"GB"})),
        ),
        unsettled("nobody looked", sample(header_truthful=None), missing={"header_truthful"}),
    ),
    clauses=("CC-01",),
)
STALE = {"objected": True, "business_days_since_opt_out": 11}
EXPLICIT = {"sexually_explicit": True, "sexual_content_marked": False}
SEVERAL = {"several_advertisers": True, "sole_sender_designated": False, "every_advertiser_complies": False}
WIRELESS = {"wireless_address": True, "wireless_authorised": False}

RULES = (
    HEADER,
    _shown(
        "subject_line",
        "The subject line of a commercial message does not mislead about its content",
        EVERYONE,
        (CAN_SPAM.at("7704(a)(2)"),),
        "subject_line_truthful",
        SendingDuty.TELL_TRUTH_IN_SUBJECT,
    ),
    _shown(
        "opt_out",
        "A commercial message tells the recipient how to opt out, and gives a working way to do so",
        EVERYONE,
        (CAN_SPAM.at("7704(a)(3)(A)"), CAN_SPAM.at("7704(a)(5)(A)(ii)")),
        "opt_out_offered",
        SendingDuty.OFFER_OPT_OUT,
        clauses=("CC-05",),
    ),
    _rule(
        "opt_out_open",
        "The way to opt out keeps working for thirty days after sending",
        "recipients who read their mail late",
        (CAN_SPAM.at("7704(a)(3)(A)(ii)"),),
        {"opt_out_days_open": 29},
        forbidden(SendingDuty.KEEP_OPT_OUT_OPEN),
        (
            fires("29 days", sample(opt_out_days_open=29)),
            silent("30 days", sample(opt_out_days_open=30)),
            silent("31 days", sample(opt_out_days_open=31)),
            unsettled("nobody knows", sample(opt_out_days_open=None), missing={"opt_out_days_open"}),
        ),
        unless=at_least(M.opt_out_days_open, OPT_OUT_DAYS),
        not_encoded=("a passing outage beyond the sender's control, mended in reasonable time, is excused",),
    ),
    _rule(
        "opt_out_honoured",
        "Ten business days after an opt-out no commercial message may follow",
        "recipients who opted out",
        (CAN_SPAM.at("7704(a)(4)(A)"), CAN_SPAM.at("7704(a)(4)(B)")),
        STALE,
        forbidden(SendingDuty.STOP_SENDING),
        (
            fires("the eleventh business day", sample(**STALE)),
            silent("the tenth business day", sample(objected=True, business_days_since_opt_out=10)),
            silent("no opt-out", sample(business_days_since_opt_out=11)),
            unsettled("nobody knows when it came", sample(objected=True), missing={"business_days_since_opt_out"}),
        ),
        when=COMMERCIAL & true(M.objected) & more_than(M.business_days_since_opt_out, STOP_DAYS),
        not_encoded=("a later consent of the recipient lifts the stop: record it as an objection that no longer stands",),
        clauses=("CC-06",),
    ),
    _rule(
        "time_to_stop",
        "An opt-out takes effect within ten business days of its receipt",
        "recipients who opt out of the next message",
        (CAN_SPAM.at("7704(a)(4)(A)"),),
        {},
        Sending(duties=frozenset({SendingDuty.HONOUR_OPT_OUT}), opt_out_within=timedelta(days=10)),
        (),
        clauses=("CC-06",),
    ),
    _rule(
        "address_kept_private",
        "The address of a recipient who opted out is not passed on",
        "recipients who opted out",
        (CAN_SPAM.at("7704(a)(4)(A)(iv)"),),
        {"objected": True},
        Sending(duties=frozenset({SendingDuty.KEEP_ADDRESS_PRIVATE})),
        (silent("no opt-out", sample()), unsettled("nobody knows", sample(objected=None), missing={"objected"})),
        when=COMMERCIAL & true(M.objected),
    ),
    _shown(
        "advertisement_notice",
        "A commercial message says that it is an advertisement, unless the recipient had agreed to it",
        EVERYONE,
        (CAN_SPAM.at("7704(a)(5)(A)(i)"), CAN_SPAM.at("7704(a)(5)(B)")),
        "identified_as_advertisement",
        SendingDuty.LABEL_ADVERTISEMENT,
        but_consent=True,
    ),
    _shown(
        "postal_address",
        "A commercial message gives the sender's valid physical postal address",
        EVERYONE,
        (CAN_SPAM.at("7704(a)(5)(A)(iii)"), FTC_RULE.at("316.2(p)")),
        "postal_address_given",
        SendingDuty.GIVE_POSTAL_ADDRESS,
    ),
    _shown(
        "opt_out_unhindered",
        "Opting out takes no fee, no further data and no second step",
        EVERYONE,
        (FTC_RULE.at("316.5"),),
        "opt_out_unhindered",
        SendingDuty.REMOVE_HURDLES,
        began=RULE_2008,
    ),
    _rule(
        "sexual_content",
        "Sexually oriented matter carries the prescribed mark, unless the recipient had agreed to it",
        "recipients who do not want to come upon such matter",
        (CAN_SPAM.at("7704(d)"), FTC_RULE.at("316.4")),
        EXPLICIT,
        forbidden(SendingDuty.MARK_SEXUAL_CONTENT),
        (
            fires("not marked", sample(**EXPLICIT)),
            silent("marked", sample(sexually_explicit=True, sexual_content_marked=True)),
            silent("no such matter", sample(sexual_content_marked=False)),
            silent("the recipient had agreed before", sample(**EXPLICIT, consented=True)),
            unsettled("nobody looked", sample(sexually_explicit=True), missing={"sexual_content_marked"}),
        ),
        when=COMMERCIAL & true(M.sexually_explicit),
        unless=true(M.sexual_content_marked) | true(M.consented),
        began=date(2004, 5, 19),
    ),
    _rule(
        "several_advertisers",
        "Where several companies advertise, one is the designated sender or each of them complies",
        "recipients who could not tell whom to ask to stop",
        (FTC_RULE.at("316.2(m)"),),
        SEVERAL,
        forbidden(SendingDuty.SETTLE_SENDER_ROLE),
        (
            fires("nobody is the sender and not all comply", sample(**SEVERAL)),
            silent("one is the designated sender", sample(**{**SEVERAL, "sole_sender_designated": True})),
            silent("each complies", sample(**{**SEVERAL, "every_advertiser_complies": True})),
            silent("one advertiser", sample(**{**SEVERAL, "several_advertisers": False})),
            unsettled(
                "nobody knows",
                sample(several_advertisers=True),
                missing={"sole_sender_designated", "every_advertiser_complies"},
            ),
        ),
        when=COMMERCIAL & true(M.several_advertisers),
        unless=true(M.sole_sender_designated) | true(M.every_advertiser_complies),
        began=RULE_2008,
    ),
    _rule(
        "wireless_address",
        "A commercial message to a wireless domain needs express authorisation beforehand",
        "people who pay for, or are woken by, mail to their telephones",
        (FCC_RULE.at("64.3100"),),
        WIRELESS,
        forbidden(SendingDuty.OBTAIN_WIRELESS_AUTHORISATION, consent=True),
        (
            fires("no authorisation", sample(**WIRELESS)),
            silent("authorised", sample(wireless_address=True, wireless_authorised=True)),
            silent("an ordinary address", sample(wireless_authorised=False)),
            unsettled(
                "the list of domains was not checked",
                sample(wireless_address=None, wireless_authorised=False),
                missing={"wireless_address"},
            ),
        ),
        when=COMMERCIAL & true(M.wireless_address),
        unless=true(M.wireless_authorised),
        began=date(2004, 10, 18),
    ),
)
