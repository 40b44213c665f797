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

    VIEW = "viewing on a screen"
    PRINT = "printing"
    COPY_ELECTRONICALLY = "electronic copying"
    OTHER = "another use, such as republishing"


class ProhibitedUse(Enum):
    """What the terms prohibit."""

    DAMAGE = "damage to the site or to access to it"
    INTERFERENCE = "interference with another person's use of the site"
    UNLAWFUL = "unlawful, deceptive or harmful conduct, or help with it"
    ABUSIVE = "abusive, offensive, threatening or obscene content"
    HARASSING = "harassment, or causing distress"


class Loss(Enum):
    """What was lost through a site, or through an event on it."""

    NOTHING = "none"
    DEATH_OR_INJURY = "death or personal injury"
    FRAUD = "a loss through the owner's fraud"
    BEYOND_CONTROL = "a loss through an event beyond the owner's reasonable control"
    BUSINESS = "a loss of profits, contracts, goodwill or other business"
    DATA = "a loss of data or software"
    INDIRECT = "a special, indirect or consequential loss"
    OTHER = "another loss"


class SiteDuty(Enum):
    """What a visitor or the owner has to observe."""

    KEEP_TO_TERMS = "comply with the terms from the first use"
    BE_OF_AGE = "do not use the site under the minimum age"
    ASK_IN_WRITING = "obtain the owner's written permission"
    ASK_RIGHTS_HOLDER = "obtain the permission of the holder of the rights in the content"
    STOP_MISUSE = "stop what is prohibited"
    READ_THE_OTHER_TERMS = "read the linked site's own terms: the link is not an endorsement, and its owner is responsible"
    RECKON_WITH_CHANGES = "accept the site as it is, without warranty and subject to change or withdrawal at any time"
    KEEP_RIGHTS_ONESELF = "not transfer rights under the terms to another person"
    LEAVE_RIGHTS_AS_THEY_ARE = "transfer the owner's rights and obligations only if the visitor's rights are unaffected"
    USE_ENGLISH_COURTS = "bring disputes before the courts of England and Wales, under their law"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class SiteTerms(Outcome):
    """Whether the use is permitted, whether the owner's liability for a loss is unaffected, and what else is to be observed."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("the use is permitted", "the use is not permitted", "cannot tell yet")

    permission: Permission = protects(later_protects(Permission), "use")
    liability_stands: bool = protects(true_protects(), "owner's liability unaffected by the terms")
    duties: frozenset[SiteDuty] = protects(more_protects(), "duties")

    @property
    def permissive(self) -> bool:
        """The use is permitted."""
        return self.permission is Permission.PERMITTED


@attrs.frozen(kw_only=True)
class WebsiteUse(SubjectLocation[SiteTerms]):
    """One visit to the site of the company whose terms are encoded. A fact left out is not known."""

    staff: bool | None = fact(
        "Does the visitor act as an employee of the company, or as a consultant engaged by it?",
        yes="the visitor is an employee of the company, or a consultant engaged by it",
        no="the visitor is neither an employee nor a consultant of the company",
        who="records",
    )
    age: int | None = fact("How old is the visitor, in full years?", noun="the visitor's age", who="records")
    use: Use | None = fact("What is done with the site's content?", noun="the use", who="records")
    personal: bool | None = fact(
        "Is the use personal and not commercial?",
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
        "Is the content protected by copyright or other rights?",
        yes="the content is protected",
        no="the content is not protected",
        who="lawyer",
    )
    rights_holder_permits: bool | None = fact(
        "Has the holder of these rights permitted the copy?",
        yes="the rights holder permitted the copy",
        no="the rights holder did not permit the copy",
        who="records",
        changeable=True,
    )
    misuse: frozenset[ProhibitedUse] | None = fact(
        "Which prohibited uses are made? Name all; an empty set if none is.",
        noun="the prohibited uses made",
        no="no prohibited use is made",
        who="records",
        changeable=True,
        converter=frozen,
    )
    on_linked_site: bool | None = fact(
        "Is another site visited through a link from this one?",
        yes="another site is visited through a link",
        no="the company's own site is visited",
        who="records",
    )
    loss: Loss | None = fact("What was lost, if anything?", noun="the loss", no="nothing was lost", who="lawyer")
    by_negligence: bool | None = fact(
        "Was the loss caused by the owner's negligence?",
        yes="the loss was caused by the owner's negligence",
        no="the loss was not caused by the owner's negligence",
        who="lawyer",
    )
    law_forbids_limit: bool | None = fact(
        "Does another law prohibit limiting the liability for it?",
        yes="another law prohibits limiting the liability",
        no="no other law prohibits limiting the liability",
        who="lawyer",
    )
    visitor_assigns: bool | None = fact(
        "Does the visitor transfer rights under the terms to another person?",
        yes="the visitor transfers rights under the terms",
        no="the visitor does not transfer rights under the terms",
        who="records",
        changeable=True,
    )
    owner_assigns: bool | None = fact(
        "Does the company transfer its rights and obligations under the terms to another person?",
        yes="the company transfers its rights and obligations under the terms",
        no="the company does not transfer its rights and obligations under the terms",
        who="records",
    )
    rights_unaffected: bool | None = fact(
        "Does that leave the visitor's rights unaffected?",
        yes="the visitor's rights are unaffected",
        no="the visitor's rights are affected",
        who="lawyer",
    )
