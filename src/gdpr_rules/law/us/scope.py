"""Which e-mail the CAN-SPAM Act reaches."""

import attrs

from gdpr_rules.facts.situation import Scope, Situation
from gdpr_rules.instruments.us import CAN_SPAM
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

S = attrs.fields(Situation)

MESSAGES = Rule(
    id="us.can_spam.messages",
    title="The Act governs commercial and transactional e-mail sent to or from the United States",
    protects="everyone who receives commercial e-mail, at work or at home",
    cites=(CAN_SPAM.at("7702(2)"), CAN_SPAM.at("7702(13)"), CAN_SPAM.at("7704(a)")),
    in_force=since(2004, 1, 1),
    when=true(S.electronic_marketing) | true(S.transactional_message),
    then=Scope(regimes=frozenset({"us.can_spam"})),
    examples=(
        fires(
            "a British firm advertises to a mailbox in the United States",
            Situation(controller_countries=frozenset({"GB"}), electronic_marketing=True, subscriber_country="US"),
        ),
        fires(
            "an American firm advertises to a mailbox in Britain",
            Situation(controller_countries=frozenset({"US"}), electronic_marketing=True, subscriber_country="GB"),
        ),
        fires(
            "an American shop confirms an order",
            Situation(
                controller_countries=frozenset({"US"}),
                electronic_marketing=False,
                transactional_message=True,
                subscriber_country="US",
            ),
        ),
        silent(
            "an American firm reads a web form, and sends nothing",
            Situation(
                controller_countries=frozenset({"US"}),
                electronic_marketing=False,
                transactional_message=False,
                subscriber_country="US",
            ),
        ),
        unsettled(
            "an e-mail that may confirm something agreed",
            Situation(controller_countries=frozenset({"US"}), electronic_marketing=False, subscriber_country="US"),
            missing={"transactional_message"},
        ),
    ),
    clauses=("CC-01",),
    not_encoded=("marketing that promotes nothing commercial, such as a charity's, is taken to be commercial",),
)
RULES = (MESSAGES,)
