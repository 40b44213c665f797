"""How may this website be used, and who answers for a loss? The facts of a visit, and the outcome that answers."""

from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.message import Permission
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, later_protects, more_protects, protects, true_protects


class Use(Enum):
    """What is done with a site's content."""

    VIEW = "a look on a screen"
    PRINT = "a print"
    COPY_ELECTRONICALLY = "an electronic copy"
    OTHER = "another use, such as publishing it again"


class ProhibitedUse(Enum):
    """What no visitor does."""

    DAMAGE = "damage to the site or to access to it"
    INTERFERENCE = "interference with somebody else's use of the site"
    UNLAWFUL = "something unlawful, deceptive or harmful, done or helped"
    ABUSIVE = "something abusive, offensive, threatening or obscene"
    HARASSING = "harassment or distress"


class Loss(Enum):
    """What somebody lost by a site, or by an event on it."""

    NOTHING = "nothing"
    DEATH_OR_INJURY = "a life, or health"
    FRAUD = "something by the owner's fraud"
    BEYOND_CONTROL = "something by an event beyond the owner's reasonable control"
    BUSINESS = "profits, contracts, goodwill or other things of business"
    DATA = "data or software"
    INDIRECT = "something special, indirect or consequential"
    OTHER = "something else"


class SiteDuty(Enum):
    """What a visitor, or the owner, has to reckon with."""

    KEEP_TO_TERMS = "keep to the terms from the first use on"
    BE_OF_AGE = "leave the site to those of age"
    ASK_IN_WRITING = "have the owner's written permission"
    ASK_RIGHTS_HOLDER = "have the permission of whoever holds the rights in the content"
    STOP_MISUSE = "stop what is prohibited"
    READ_THE_OTHER_TERMS = "look at the linked site's own terms: the link is no endorsement, and its owner answers for it"
    RECKON_WITH_CHANGES = "take the site as it is, without a warranty, changed or withdrawn at any time"
    KEEP_RIGHTS_ONESELF = "not pass rights under the terms on to somebody else"
    LEAVE_RIGHTS_AS_THEY_ARE = "pass the owner's side on only where it leaves the visitor's rights as they are"
    USE_ENGLISH_COURTS = "bring disputes under the law of England and Wales before its courts"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class SiteTerms(Outcome):
    """Whether the use is permitted, whether the owner's liability for a loss stands, and what else is to be reckoned with."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("the use is permitted", "the use is not permitted", "cannot tell yet")

    permission: Permission = protects(later_protects(Permission), "use")
    liability_stands: bool = protects(true_protects(), "the terms do not take the owner's liability away")
    duties: frozenset[SiteDuty] = protects(more_protects(), "duties")

    @property
    def permissive(self) -> bool:
        """The use is permitted."""
        return self.permission is Permission.PERMITTED


@attrs.frozen(kw_only=True)
class WebsiteUse(SubjectLocation[SiteTerms]):
    """One visit to the site of the company whose terms are encoded. A fact left out is not known."""

    staff: bool | None = fact(
        "Does the visitor act as an employee of the company, or as a consultant it has engaged?",
        yes="the visitor is staff of the company, or a consultant engaged by it",
        no="the visitor is neither staff nor a consultant of the company",
        who="records",
    )
    age: int | None = fact("How old is the visitor, in full years?", noun="the visitor's age", who="records")
    use: Use | None = fact("What is done with the site's content?", noun="the use", who="records")
    personal: bool | None = fact(
        "Is it for personal use, and not a commercial one?",
        yes="the use is personal and not commercial",
        no="the use is not personal, or is commercial",
        who="records",
    )
    copies_printed: int | None = fact(
        "How many copies of it are printed?", noun="the number of copies printed", who="records", changeable=True
    )
    written_permission: bool | None = fact(
        "Has the company permitted the use in writing?",
        yes="the company permitted the use in writing",
        no="the company did not permit the use in writing",
        who="records",
        changeable=True,
    )
    protected_content: bool | None = fact(
        "Does somebody hold copyright or other rights in the content?",
        yes="the content is protected",
        no="the content is not protected",
        who="lawyer",
    )
    rights_holder_permits: bool | None = fact(
        "Has whoever holds these rights permitted the copy?",
        yes="the rights holder permitted the copy",
        no="the rights holder did not permit the copy",
        who="records",
        changeable=True,
    )
    misuse: frozenset[ProhibitedUse] | None = fact(
        "Is any of this done? Name all; an empty set where none is.",
        noun="what is done in misuse",
        who="records",
        changeable=True,
        converter=frozen,
    )
    on_linked_site: bool | None = fact(
        "Is it another site that is visited, by a link from this one?",
        yes="another site is visited by a link",
        no="the company's own site is visited",
        who="records",
    )
    loss: Loss | None = fact("What was lost, if anything?", noun="what was lost", who="lawyer")
    by_negligence: bool | None = fact(
        "Was it lost by the owner's negligence?",
        yes="it was lost by the owner's negligence",
        no="it was not lost by the owner's negligence",
        who="lawyer",
    )
    law_forbids_limit: bool | None = fact(
        "Does another law forbid to limit the liability for it?",
        yes="a law forbids to limit the liability",
        no="no other law forbids to limit the liability",
        who="lawyer",
    )
    visitor_assigns: bool | None = fact(
        "Does the visitor pass rights under the terms on to somebody else?",
        yes="the visitor passes rights on",
        no="the visitor passes no rights on",
        who="records",
        changeable=True,
    )
    owner_assigns: bool | None = fact(
        "Does the company pass its side of the terms on to somebody else?",
        yes="the company passes its side on",
        no="the company passes nothing on",
        who="records",
    )
    rights_unaffected: bool | None = fact(
        "Does that leave the visitor's rights as they are?",
        yes="the visitor's rights stay as they are",
        no="the visitor's rights are affected",
        who="lawyer",
    )
