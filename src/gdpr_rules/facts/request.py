"""What must be done about a data subject's request, and by when? The facts of a request, and the outcome that answers."""

import datetime as dt
from typing import ClassVar, cast

import attrs

from gdpr_rules.facts.handled_in import PLACES
from gdpr_rules.facts.obligations import Obligation as Obligation
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.rights import Answer as Answer
from gdpr_rules.facts.rights import Basis as Basis
from gdpr_rules.facts.rights import Exemption as Exemption
from gdpr_rules.facts.rights import Fee as Fee
from gdpr_rules.facts.rights import RequestGround as RequestGround
from gdpr_rules.facts.rights import Right as Right
from gdpr_rules.facts.spans import Clarification as Clarification
from gdpr_rules.facts.spans import asked_spans
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import (
    Outcome,
    earliest_protects,
    later_protects,
    more_protects,
    protects,
)


@attrs.frozen
class Handling(Outcome):
    """What is owed about a request, and by when; a date is the last day on which it is in time.

    `acknowledge_by`: receipt confirmed. `effect_by`: the request has taken effect, whatever is still to be written. `due`:
    the answer is out. `extension_notice_by`: a notice of extension is out, if there is one. `due_if_extended`: what `due` can
    become at most. `refusal_by`: a refusal with its reasons is out. No date means that the encoded law sets none, or that its
    clock stands still.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = ("nothing is owed", "the request has to be handled", "cannot tell yet")

    answer: Answer = protects(later_protects(Answer), "owed")
    acknowledge_by: dt.date | None = protects(earliest_protects(), "acknowledge by")
    effect_by: dt.date | None = protects(earliest_protects(), "take effect by")
    due: dt.date | None = protects(earliest_protects(), "answer due by")
    extension_notice_by: dt.date | None = protects(earliest_protects(), "notice of an extension out by")
    due_if_extended: dt.date | None = protects(earliest_protects(), "answer due by, if extended")
    refusal_by: dt.date | None = protects(earliest_protects(), "refusal out by")
    fee: Fee = protects(later_protects(Fee), "fee")
    obligations: frozenset[Obligation] = protects(more_protects(), "obligations")

    @property
    def permissive(self) -> bool:
        """Nothing has to be done about the request under the law encoded."""
        return self == Handling()

    @property
    def agenda(self) -> tuple[tuple[dt.date, str], ...]:
        """The dates in their order, each with what is to be done by then."""
        dated = {words: getattr(self, name) for name, words in AGENDA.items()}
        return tuple(sorted((day, words) for words, day in dated.items() if day is not None))

    def ahead(self, on: dt.date) -> tuple[tuple[dt.date, str], ...]:
        """The dates that still matter on a day: those to come, and those overdue.

        A notice of extension and a refusal are nobody's duty: once their day has passed they can only no longer be given.
        """
        choices = {AGENDA["extension_notice_by"], AGENDA["refusal_by"]}
        return tuple((day, words) for day, words in self.agenda if day >= on or words not in choices)

    def overdue(self, on: dt.date) -> bool:
        """Whether something should have been done before a day."""
        return any(day < on for day, _ in self.ahead(on))

    def remarks(self, on: dt.date) -> tuple[str, ...]:
        """What comes next, seen from a day, and what was due before it."""
        left = self.ahead(on)
        lines = [f"overdue since {day}: {words}" for day, words in left if day < on]
        return (*lines, *[f"next, by {day}: {words}" for day, words in left if day >= on][:1])


AGENDA = {
    "acknowledge_by": "acknowledge receipt",
    "effect_by": "let the request take effect",
    "due": "answer",
    "extension_notice_by": "give notice of an extension, if more time is needed",
    "refusal_by": "send a refusal with its reasons, if it is one",
}
"""The fields of `Handling` by which something is to be done, and what."""


@attrs.frozen(kw_only=True)
class RightsRequest(SubjectLocation[Handling]):
    """One request of one person, or one duty owed to them unasked. A fact left out is not known.

    Days that lie ahead, or for which nothing has happened, are `NEVER`; None is *not known*.
    """

    right: Right = fact(
        "Which right does the person exercise?",
        required=True,
        noun="the right",
        who="records",
    )
    received: dt.date = fact(
        "On which day did the request reach the controller, by the calendar of the place where it is handled? "
        "For duties owed unasked: the day of the event that sets them off.",
        required=True,
        noun="the day of receipt",
        who="records",
    )
    controller_countries: frozenset[str] | None = fact(
        "In which countries is the controller established?",
        noun="the controller's countries",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
        who="controller",
    )
    place: str | None = fact(
        "In which of these countries, or which part of it (ISO 3166-2, such as GB-SCT or DE-BY), will the request be answered? "
        "Its public holidays count.",
        noun="the place where the request is answered",
        vocabulary=PLACES,
        near=CUSTOMARY,
        who="controller",
    )
    covering_acts: frozenset[PrivacyAct] | None = fact(
        "Which of the acts that cover only some businesses cover the controller? If none of them does, that is known too.",
        noun="the acts that cover the controller",
        who="lawyer",
        converter=frozen,
    )
    campaign_contact: bool | None = fact(
        "Is the person a contact of a prospecting campaign, rather than a customer, visitor or employee?",
        yes="the person is a contact of a prospecting campaign",
        no="the person is no contact of a prospecting campaign",
        who="records",
    )

    # Who asks, and what for
    identity_doubted: bool | None = fact(
        "Were there reasonable doubts about who asked, so that the controller had to ask for proof?",
        yes="there were reasonable doubts about who asked",
        no="nobody doubted who asked",
        who="records",
    )
    identity_confirmed: dt.date | None = fact(
        "On which day did the controller have what it needed to confirm the identity? `NEVER` where it does not have it.",
        noun="the day the identity was confirmed",
        who="records",
        may_be_never=True,
    )
    fee_requested: bool | None = fact(
        "Did the controller lawfully ask for a fee before answering?",
        yes="a fee was asked for",
        no="no fee was asked for",
        who="records",
    )
    fee_paid: dt.date | None = fact(
        "On which day was the fee paid? `NEVER` where it has not been.",
        noun="the day the fee was paid",
        who="records",
        may_be_never=True,
    )
    clarification: tuple[Clarification, ...] | None = fact(
        "When did the controller ask what exactly is wanted, because it needed to know, and when did the person say? "
        "Pairs of days; none at all where it never asked.",
        noun="the questions of clarification",
        who="records",
        converter=asked_spans("RightsRequest.clarification"),
    )
    complex: bool | None = fact(
        "Is the request complex?", yes="the request is complex", no="the request is not complex", who="records"
    )
    numerous: bool | None = fact(
        "Did this person make so many requests that the number calls for more time?",
        yes="the number of requests calls for more time",
        no="the number of requests calls for no more time",
        who="records",
    )
    extension_notified: dt.date | None = fact(
        "On which day did a notice go out that says more time is needed, and why? `NEVER` where none did.",
        noun="the day of the notice of extension",
        who="records",
        may_be_never=True,
    )
    manifestly_unfounded_or_excessive: bool | None = fact(
        "Is the request manifestly unfounded or excessive, so that the controller could prove it?",
        yes="the request is manifestly unfounded or excessive",
        no="the request is neither manifestly unfounded nor excessive",
        who="lawyer",
    )
    further_copy: bool | None = fact(
        "Does the person ask for a further copy of what they already got?",
        yes="a further copy is asked for",
        no="no further copy is asked for",
        who="records",
    )
    asked_electronically: bool | None = fact(
        "Did the request come by electronic means, without asking for another form?",
        yes="the request came electronically",
        no="the request did not come electronically, or asks for another form",
        who="records",
    )
    verified: bool | None = fact(
        "Could the business verify, to the degree the request needs, that the consumer is who they say?",
        yes="the consumer's identity is verified",
        no="the consumer's identity could not be verified",
        who="records",
    )
    requests_in_twelve_months: int | None = fact(
        "How many requests to know has this consumer made in the twelve months before this one?",
        noun="the number of requests to know in the last twelve months",
        who="records",
    )

    # What the processing is
    basis: Basis | None = fact("On which lawful basis does the processing rest?", noun="the lawful basis", who="controller")
    direct_marketing: bool | None = fact(
        "Are the data used for direct marketing, profiling for it included?",
        yes="the data are used for direct marketing",
        no="the data are not used for direct marketing",
        who="controller",
    )
    research: bool | None = fact(
        "Are the data used for research or statistics only?",
        yes="the data are used for research or statistics",
        no="the data are not used for research or statistics",
        who="controller",
    )
    automated: bool | None = fact(
        "Is the processing carried out by automated means?",
        yes="the processing is automated",
        no="the processing is not automated",
        who="controller",
    )
    solely_automated_decision: bool | None = fact(
        "Was a decision taken about the person without meaningful human involvement?",
        yes="the decision was taken without meaningful human involvement",
        no="a person was meaningfully involved in any decision",
        who="controller",
    )
    significant_effect: bool | None = fact(
        "Does the decision have legal or similarly significant effects for the person?",
        yes="the decision has legal or similarly significant effects",
        no="the decision has no legal or similarly significant effect",
        who="lawyer",
    )
    decision_permitted: bool | None = fact(
        "Is the decision necessary for a contract with the person, allowed by a law with safeguards, or explicitly agreed to?",
        yes="a contract, a law or explicit consent allows the decision",
        no="neither contract nor law nor explicit consent allows the decision",
        who="lawyer",
    )
    special_category: bool | None = fact(
        "Does the decision rest on special categories of data (Art 9(1))?",
        yes="special categories of data are involved",
        no="no special category of data is involved",
        who="controller",
    )
    special_category_condition: bool | None = fact(
        "Does explicit consent, or a law of substantial public interest with safeguards, allow a decision on such data?",
        yes="explicit consent or a law of substantial public interest covers the special categories",
        no="neither explicit consent nor such a law covers the special categories",
        who="lawyer",
    )
    provided_by_subject: bool | None = fact(
        "Do the data come from the person, who gave them or was observed?",
        yes="the person provided the data",
        no="the data came from elsewhere",
        who="records",
    )
    disclosed_to_others: bool | None = fact(
        "Have the data been disclosed to others?",
        yes="the data were disclosed to others",
        no="the data were disclosed to nobody",
        who="records",
    )
    made_public: bool | None = fact(
        "Has the controller made the data public?",
        yes="the controller made the data public",
        no="the controller did not make the data public",
        who="records",
    )
    household_data: bool | None = fact(
        "Are these data of a household, not of one consumer?",
        yes="the data are a household's",
        no="the data are one consumer's",
        who="records",
    )
    grounds: frozenset[RequestGround] | None = fact(
        "Which of these speak for the person? Name all that do; an empty set where none does.",
        noun="what speaks for the person",
        who="lawyer",
        converter=frozen,
    )
    exemptions: frozenset[Exemption] | None = fact(
        "Which of these can the controller show? Name all; an empty set where it can show none.",
        noun="what the controller can show",
        who="lawyer",
        converter=frozen,
    )

    # Information owed unasked
    has_information: bool | None = fact(
        "Does the person have the information already?",
        yes="the person has the information already",
        no="the person does not have the information yet",
        who="records",
    )
    first_contact: dt.date | None = fact(
        "On which day are the data first used to contact the person? `NEVER` where they are not.",
        noun="the day of the first contact",
        who="records",
        may_be_never=True,
    )
    first_disclosure: dt.date | None = fact(
        "On which day are the data first disclosed to someone else? `NEVER` where they are not.",
        noun="the day of the first disclosure",
        who="records",
        may_be_never=True,
    )


RIGHT = cast("attrs.Attribute[Right | None]", attrs.fields(RightsRequest).right)
RECEIVED = cast("attrs.Attribute[dt.date | None]", attrs.fields(RightsRequest).received)
"""The two facts that are always known, as entries of `attrs.fields(RightsRequest)` that conditions take."""
