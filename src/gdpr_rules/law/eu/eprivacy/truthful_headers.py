"""True headers everywhere (Article 13(4)), and subject lines that do not mislead in France, Germany and Liechtenstein."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.figures.places import FRANCE
from gdpr_rules.instruments.de import DDG, TMG, UWG_DE
from gdpr_rules.instruments.eu import EPRIVACY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import MARKETING

M = attrs.fields(Message)

HEADER = Rule(
    id="eu.eprivacy.art13.header",
    title="The header of marketing e-mail does not disguise or conceal who sends it",
    protects="everyone who receives marketing e-mail, companies included",
    cites=(EPRIVACY.at("Art 13(4)"),),
    in_force=since(2018, 5, 25),
    when=MARKETING,
    unless=true(M.header_truthful),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.TELL_TRUTH_IN_HEADER})),
    examples=(
        fires(
            "an offer to a company in Belgium under the name of a bank that did not send it",
            Message(subject_country="BE", commercial=True, header_truthful=False),
        ),
        silent(
            "an offer from the sender's own domain, under its own name",
            Message(subject_country="BE", commercial=True, header_truthful=True),
        ),
        silent(
            "a thank-you under a pen name, which advertises nothing",
            Message(subject_country="BE", commercial=False, header_truthful=False),
        ),
        unsettled(
            "the agency sends through a relay whose entries have not been looked at",
            Message(subject_country="BE", commercial=True),
            missing={"header_truthful"},
        ),
    ),
)

FRENCH_SUBJECT_LINE = Rule(
    id="eu.eprivacy.fr.subject_line",
    title="In France the subject line of marketing e-mail has to do with what is offered",
    protects="everyone who receives marketing e-mail in France, companies included",
    cites=(BY_COUNTRY["FR"].cite,),
    in_force=since(2018, 5, 25),
    when=MARKETING & one_of(M.subject_country, FRANCE),
    unless=true(M.subject_line_truthful),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.TELL_TRUTH_IN_SUBJECT})),
    examples=(
        fires(
            "an offer of insurance to a firm in Nantes under the subject line `Your parcel`",
            Message(subject_country="FR", commercial=True, subject_line_truthful=False),
        ),
        silent(
            "an offer of insurance under the subject line `Insurance for your vans`",
            Message(subject_country="FR", commercial=True, subject_line_truthful=True),
        ),
        silent(
            "a joke among colleagues under the subject line `Your parcel`",
            Message(subject_country="FR", commercial=False, subject_line_truthful=False),
        ),
        silent(
            "the same offer to a firm in Liège",
            Message(subject_country="BE", commercial=True, subject_line_truthful=False),
        ),
        unsettled(
            "the subject line is still to be chosen",
            Message(subject_country="FR", commercial=True),
            missing={"subject_line_truthful"},
        ),
    ),
)

GERMAN_SUBJECT_LINE = Rule(
    id="eu.eprivacy.de.subject_line",
    title="In Germany the subject line of marketing e-mail conceals neither the sender nor that it is advertising",
    protects="everyone who receives marketing e-mail in Germany, companies included",
    cites=(DDG.at("s 6(2)"), TMG.at("s 6(2)"), UWG_DE.at("s 5(1), (2)")),
    in_force=since(2018, 5, 25),
    when=MARKETING & equals(M.subject_country, "DE"),
    unless=true(M.subject_line_truthful),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.TELL_TRUTH_IN_SUBJECT})),
    examples=(
        fires(
            "an offer to customers in Kassel under the subject line `Last reminder`",
            Message(subject_country="DE", commercial=True, subject_line_truthful=False),
        ),
        silent(
            "an offer to customers under the subject line `Garden chairs at half price`",
            Message(subject_country="DE", commercial=True, subject_line_truthful=True),
        ),
        silent(
            "a choir's rota under a riddle as its subject line",
            Message(subject_country="DE", commercial=False, subject_line_truthful=False),
        ),
        silent(
            "the same offer to customers in Liège",
            Message(subject_country="BE", commercial=True, subject_line_truthful=False),
        ),
        unsettled(
            "the subject line is still to be chosen",
            Message(subject_country="DE", commercial=True),
            missing={"subject_line_truthful"},
        ),
    ),
    not_encoded=(
        "the intent that DDG s 6(2) asks for: a subject line that misleads without it is misleading advertising (UWG s 5)",
        "TMG s 6(2), which was not read again after its repeal",
    ),
)

LIECHTENSTEIN_SUBJECT_LINE = Rule(
    id="eu.eprivacy.li.subject_line",
    title="In Liechtenstein the subject line of marketing e-mail has to do with what is offered",
    protects="everyone who receives marketing e-mail in Liechtenstein, companies included",
    cites=(BY_COUNTRY["LI"].cite.instrument.at("KomG 2023 Art 63(5)(d)"),),
    in_force=since(2025, 2, 1),
    when=MARKETING & equals(M.subject_country, "LI"),
    unless=true(M.subject_line_truthful),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.TELL_TRUTH_IN_SUBJECT})),
    examples=(
        fires(
            "an offer of watches to a customer in Vaduz under the subject line `Your tax return`",
            Message(subject_country="LI", commercial=True, subject_line_truthful=False),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer of watches under the subject line `Our new watches`",
            Message(subject_country="LI", commercial=True, subject_line_truthful=True),
            on=date(2026, 3, 2),
        ),
        silent(
            "a club's rota under a riddle as its subject line",
            Message(subject_country="LI", commercial=False, subject_line_truthful=False),
            on=date(2026, 3, 2),
        ),
        silent(
            "the same offer to a customer in Feldkirch",
            Message(subject_country="AT", commercial=True, subject_line_truthful=False),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "the subject line is still to be chosen",
            Message(subject_country="LI", commercial=True),
            missing={"subject_line_truthful"},
            on=date(2026, 3, 2),
        ),
    ),
)

RULES = (HEADER, FRENCH_SUBJECT_LINE, GERMAN_SUBJECT_LINE, LIECHTENSTEIN_SUBJECT_LINE)
