"""Which e-mail the ePrivacy Directive reaches, and which controllers the German Federal Data Protection Act."""

import attrs

from gdpr_rules.facts.situation import LeftOut, Scope, Situation
from gdpr_rules.instruments.de import BDSG
from gdpr_rules.instruments.eu import EPRIVACY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

S = attrs.fields(Situation)

SUBSCRIBERS = Rule(
    id="eu.eprivacy.art13.subscribers",
    title="The Directive, as each country transposed it, governs electronic marketing to a subscriber in the EEA",
    protects="everyone who receives marketing e-mail, companies included",
    cites=(EPRIVACY.at("Art 13(1)"), EPRIVACY.at("Art 13(5)")),
    in_force=since(2018, 5, 25),
    when=true(S.electronic_marketing),
    then=Scope(regimes=frozenset({"eu.eprivacy"})),
    examples=(
        fires(
            "an American firm advertises to a mailbox in Sweden",
            Situation(controller_countries=frozenset({"US"}), electronic_marketing=True, subscriber_country="SE"),
        ),
        fires(
            "a firm advertises to the mailbox that an employee, now in Japan, has with a Norwegian employer",
            Situation(subject_country="JP", electronic_marketing=True, subscriber_country="NO"),
        ),
        silent("a firm sends its Swedish customer an invoice", Situation(electronic_marketing=False, subscriber_country="SE")),
        unsettled(
            "a newsletter that may promote something",
            Situation(subscriber_country="SE"),
            missing={"electronic_marketing"},
        ),
    ),
)
ESTABLISHMENTS = Rule(
    id="de.bdsg.s1.establishments",
    title="The German Act too governs processing in the context of an establishment in Germany",
    protects="people whose data are processed by German firms",
    cites=(BDSG.at("s 1(4)"), BDSG.at("s 1(1) sentence 2")),
    in_force=since(2018, 5, 25),
    when=true(S.processing_in_context_of_establishment),
    unless=equals(S.left_out, LeftOut.HOUSEHOLD),
    then=Scope(regimes=frozenset({"de.bdsg"})),
    examples=(
        fires(
            "a firm in Munich keeps its customers' data",
            Situation(
                left_out=LeftOut.NONE, controller_countries=frozenset({"DE"}), processing_in_context_of_establishment=True
            ),
        ),
        fires(
            "a firm in Vienna with a branch in Munich, which uses the data",
            Situation(
                left_out=LeftOut.NONE, controller_countries=frozenset({"AT", "DE"}), processing_in_context_of_establishment=True
            ),
        ),
        silent(
            "an American firm whose office in Munich has nothing to do with the processing",
            Situation(
                left_out=LeftOut.NONE,
                controller_countries=frozenset({"DE", "US"}),
                processing_in_context_of_establishment=False,
            ),
        ),
        silent(
            "a private address book in Munich",
            Situation(
                left_out=LeftOut.HOUSEHOLD,
                controller_countries=frozenset({"DE"}),
                processing_in_context_of_establishment=True,
            ),
        ),
        unsettled(
            "the part that the office in Munich plays in the processing has not been established",
            Situation(left_out=LeftOut.NONE, controller_countries=frozenset({"DE", "US"})),
            missing={"processing_in_context_of_establishment"},
        ),
    ),
    not_encoded=("processing in Germany, or by firms from outside the EEA, which the Act reaches too: section 38 does not",),
)
RULES = (SUBSCRIBERS, ESTABLISHMENTS)
