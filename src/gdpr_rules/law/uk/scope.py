"""Which e-mail the Privacy and Electronic Communications Regulations reach."""

import attrs

from gdpr_rules.facts.situation import Scope, Situation
from gdpr_rules.instruments.uk import PECR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

S = attrs.fields(Situation)

SUBSCRIBERS = Rule(
    id="uk.pecr.reg22.subscribers",
    title="The Regulations govern electronic marketing to the mailbox of a subscriber in the United Kingdom",
    protects="everyone who receives marketing e-mail, companies included",
    cites=(PECR.at("reg 22(1)"), PECR.at("reg 23")),
    in_force=since(2003, 12, 11),
    when=true(S.electronic_marketing),
    then=Scope(regimes=frozenset({"uk.pecr"})),
    examples=(
        fires(
            "an American firm advertises to a mailbox in Leeds",
            Situation(controller_countries=frozenset({"US"}), electronic_marketing=True, subscriber_country="GB"),
        ),
        fires(
            "a firm in Leeds advertises to the mailbox that its customer, now in Japan, has with a British firm",
            Situation(subject_country="JP", electronic_marketing=True, subscriber_country="GB"),
        ),
        silent("a firm sends its customer an invoice", Situation(electronic_marketing=False, subscriber_country="GB")),
        unsettled(
            "a newsletter that may promote something",
            Situation(subscriber_country="GB"),
            missing={"electronic_marketing"},
        ),
    ),
    clauses=("GP-01",),
)
RULES = (SUBSCRIBERS,)
