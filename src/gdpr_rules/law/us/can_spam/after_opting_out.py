"""15 USC 7704(a)(4): what no longer happens once a recipient has opted out."""

from datetime import date, timedelta

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.us import CAN_SPAM
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import more_than, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.can_spam.commercial import COMMERCIAL

M = attrs.fields(Message)

STOP_DAYS = figure("business days in which an opt-out has to take effect", 10, date(2004, 1, 1), CAN_SPAM.at("7704(a)(4)(A)"))

OPT_OUT_HONOURED = Rule(
    id="us.can_spam.opt_out_honoured",
    title="Ten business days after an opt-out at the latest, no commercial message follows, and none to a listed address",
    protects="recipients who opted out",
    cites=(CAN_SPAM.at("7704(a)(4)(A)"), CAN_SPAM.at("7704(a)(4)(B)")),
    in_force=since(2004, 1, 1),
    when=COMMERCIAL & ((true(M.objected) & more_than(M.business_days_since_opt_out, STOP_DAYS)) | true(M.suppressed)),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.STOP_SENDING})),
    examples=(
        fires(
            "an offer on the eleventh business day after the opt-out",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                objected=True,
                business_days_since_opt_out=11,
                suppressed=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a condolence letter to someone who opted out",
            Message(subject_country="US", commercial=False, objected=True, business_days_since_opt_out=11),
        ),
        silent(
            "a delivery notice to someone who opted out, with an offer below it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                objected=True,
                business_days_since_opt_out=11,
                suppressed=False,
            ),
            on=date(2005, 3, 28),
        ),
        fires(
            "the same on the day before the rule on primary purpose took effect",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                objected=True,
                business_days_since_opt_out=11,
                suppressed=False,
            ),
            on=date(2005, 3, 27),
        ),
        fires(
            "a delivery notice to someone who opted out, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=True,
                transactional_content_first=True,
                objected=True,
                business_days_since_opt_out=11,
                suppressed=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a delivery notice to someone who opted out, below the offer",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=False,
                objected=True,
                business_days_since_opt_out=11,
                suppressed=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a choir's letter to someone who opted out, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                objected=True,
                business_days_since_opt_out=11,
                suppressed=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a choir's letter to someone who opted out, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
                objected=True,
                business_days_since_opt_out=11,
                suppressed=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a choir's letter to someone who opted out, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
                objected=True,
                business_days_since_opt_out=11,
                suppressed=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer on the tenth business day after the opt-out",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                objected=True,
                business_days_since_opt_out=10,
                suppressed=False,
            ),
        ),
        silent(
            "an offer to a recipient who did not opt out",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                objected=False,
                suppressed=False,
            ),
        ),
        unsettled(
            "an opt-out is on file without its date",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                objected=True,
                suppressed=False,
            ),
            missing={"business_days_since_opt_out"},
        ),
    ),
    clauses=("CC-01", "CC-06"),
    not_encoded=(
        "a later consent of the recipient lifts the stop: record it as an objection that no longer stands",
        "an exclusion list entered for other reasons is read as an opt-out whose ten business days are over",
    ),
)

TIME_TO_STOP = Rule(
    id="us.can_spam.time_to_stop",
    title="An opt-out takes effect within ten business days of its receipt",
    protects="recipients who opt out of the next message",
    cites=(CAN_SPAM.at("7704(a)(4)(A)"),),
    in_force=since(2004, 1, 1),
    when=COMMERCIAL,
    then=Sending(duties=frozenset({SendingDuty.HONOUR_OPT_OUT}), opt_out_within=timedelta(days=10)),
    examples=(
        fires(
            "an offer of office furniture",
            Message(subject_country="US", commercial=True, sender_is_charity=False, transactional=False, other_content=False),
            on=date(2026, 3, 2),
        ),
        silent("an invitation to a colleague's farewell", Message(subject_country="US", commercial=False)),
        silent(
            "a bank's monthly statement, with an offer below it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
            ),
            on=date(2005, 3, 28),
        ),
        fires(
            "the same on the day before the rule on primary purpose took effect",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
            ),
            on=date(2005, 3, 27),
        ),
        fires(
            "a bank's monthly statement, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=True,
                transactional_content_first=True,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a bank's monthly statement, below the offer",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a hospital's health letter, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a hospital's health letter, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a hospital's health letter, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an animal shelter's own appeal for donations",
            Message(
                subject_country="US",
                commercial=True,
                transactional=False,
                other_content=False,
                sender_is_charity=True,
                furthers_charitable_purpose=True,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "the shelter's appeal also advertises the goods of a sponsor",
            Message(
                subject_country="US",
                commercial=True,
                transactional=False,
                other_content=False,
                sender_is_charity=True,
                furthers_charitable_purpose=False,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "a text about a new service, and it is not settled whether it promotes anything",
            Message(subject_country="US", sender_is_charity=False, transactional=False, other_content=False),
            missing={"commercial"},
        ),
    ),
    clauses=("CC-01", "CC-06"),
)

RULES = (
    OPT_OUT_HONOURED,
    TIME_TO_STOP,
)
