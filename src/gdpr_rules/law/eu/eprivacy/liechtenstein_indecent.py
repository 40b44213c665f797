"""Liechtenstein: indecent content is not to be seen before the recipient agreed to see it (KomG 2023 Art 63(5)(d))."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT, MARKETING

M = attrs.fields(Message)
CITE = BY_COUNTRY["LI"].cite.instrument.at("KomG 2023 Art 63(5)(d)")

COVERED = (
    true(M.sexual_content_marked)
    & open_question("whether the mark and the cover page that other laws prescribe are enough here")
).named("content that is not initially to be seen", CITE)

SEXUAL_CONTENT = Rule(
    id="eu.eprivacy.li.sexual_content",
    title="In Liechtenstein indecent content of marketing e-mail is not to be seen before the recipient agreed to see it",
    protects="recipients in Liechtenstein who do not want to come upon such material",
    cites=(CITE,),
    in_force=since(2025, 2, 1),
    when=MARKETING & equals(M.subject_country, "LI") & true(M.sexually_explicit),
    unless=CONSENT | COVERED,
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.MARK_SEXUAL_CONTENT})),
    examples=(
        fires(
            "a customer in Vaduz of a film shop is shown what is on offer as soon as the message opens",
            Message(
                subject_country="LI",
                commercial=True,
                sexually_explicit=True,
                sexual_content_marked=False,
                consented=False,
                consent_covers_offer=True,
            ),
            on=date(2025, 2, 1),
        ),
        silent(
            "a recipient in Vaduz who had asked for such offers",
            Message(
                subject_country="LI",
                commercial=True,
                sexually_explicit=True,
                sexual_content_marked=False,
                consented=True,
                consent_covers_offer=True,
            ),
        ),
        fires(
            "a recipient in Vaduz who had asked for another firm's offers",
            Message(
                subject_country="LI",
                commercial=True,
                sexually_explicit=True,
                sexual_content_marked=False,
                consented=True,
                consent_covers_offer=False,
            ),
        ),
        unsettled(
            "a marked offer to a customer in Vaduz, of which only a cover page can be seen at first",
            Message(subject_country="LI", commercial=True, sexually_explicit=True, sexual_content_marked=True, consented=False),
        ),
        silent(
            "an offer of garden chairs",
            Message(
                subject_country="LI", commercial=True, sexually_explicit=False, sexual_content_marked=False, consented=False
            ),
        ),
        silent(
            "an explicit letter to a lover in Vaduz",
            Message(
                subject_country="LI", commercial=False, sexually_explicit=True, sexual_content_marked=False, consented=False
            ),
        ),
        silent(
            "the same offer to a customer in Feldkirch",
            Message(
                subject_country="AT", commercial=True, sexually_explicit=True, sexual_content_marked=False, consented=False
            ),
        ),
    ),
    not_encoded=("indecent content that is not sexual",),
)

RULES = (SEXUAL_CONTENT,)
