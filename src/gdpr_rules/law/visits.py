"""Made-up visits to a website that the rules show their examples on, and the losses that terms try to exclude."""

import attrs

from gdpr_rules.facts.website import Loss, Use, WebsiteUse
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.law.accountability import Changes, Samples

W = attrs.fields(WebsiteUse)
SAMPLES = Samples(
    WebsiteUse(
        subject_country="GB",
        staff=False,
        age=30,
        use=Use.VIEW,
        personal=True,
        copies_printed=0,
        written_permission=False,
        protected_content=True,
        rights_holder_permits=False,
        misuse=frozenset(),
        on_linked_site=False,
        loss=Loss.NOTHING,
        by_negligence=False,
        law_forbids_limit=False,
        visitor_assigns=False,
        owner_assigns=False,
        rights_unaffected=False,
    )
)
"""A grown-up in Britain who reads a page and loses nothing."""

EXCLUDED = (Loss.BEYOND_CONTROL, Loss.BUSINESS, Loss.DATA, Loss.INDIRECT)
"""The losses that terms commonly exclude."""

INJURY = (equals(W.loss, Loss.DEATH_OR_INJURY) & true(W.by_negligence)).named("death or injury by negligence")
FRAUD = equals(W.loss, Loss.FRAUD)
INJURED: Changes = {"loss": Loss.DEATH_OR_INJURY, "by_negligence": True}


def losses(*some: Loss) -> list[Changes]:
    """Each of these losses, one at a time."""
    return [{"loss": loss} for loss in some]
