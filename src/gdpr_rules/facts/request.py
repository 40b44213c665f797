"""What must be done about a data subject's request, and by when? The facts of a request, and the outcome that answers."""

import datetime as dt
from typing import ClassVar, cast

import attrs

from gdpr_rules.facts.handled_in import PLACES
from gdpr_rules.facts.law_missing import set_by_law
from gdpr_rules.facts.obligations import Obligation as Obligation
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.requester import Representative as Representative
from gdpr_rules.facts.requester import Requester
from gdpr_rules.facts.requester import Standing as Standing
from gdpr_rules.facts.rights import Answer as Answer
from gdpr_rules.facts.rights import Basis as Basis
from gdpr_rules.facts.rights import Exemption as Exemption
from gdpr_rules.facts.rights import Fee as Fee
from gdpr_rules.facts.rights import RequestGround as RequestGround
from gdpr_rules.facts.rights import Right as Right
from gdpr_rules.facts.spans import Clarification as Clarification
from gdpr_rules.facts.spans import asked_spans
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import (
    Outcome,
    earliest_protects,
    later_protects,
    more_protects,
    protects,
)

LAW_OPEN = ("obligations", Obligation.FIND_OUT_LAW)


@attrs.frozen
class Handling(Outcome):
    """What is owed in response to a request, and by when; each date is the last day in time.

    `acknowledge_by`: receipt is confirmed. `effect_by`: the request takes effect, even if a reply is still to be written.
    `due`: the answer is sent. `extension_notice_by`: a notice of extension is sent, if there is one. `due_if_extended`: the
    latest day that `due` can become. `refusal_by`: a refusal with its reasons is sent. No date means that the encoded law sets
    none, or that the period is suspended.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = ("nothing is owed", "the request has to be handled", "cannot tell yet")

    answer: Answer = protects(later_protects(Answer), "answer owed")
    acknowledge_by: dt.date | None = set_by_law(earliest_protects(), "acknowledge by", unless=LAW_OPEN)
    effect_by: dt.date | None = set_by_law(earliest_protects(), "take effect by", unless=LAW_OPEN)
    due: dt.date | None = set_by_law(earliest_protects(), "answer due by", unless=LAW_OPEN)
    extension_notice_by: dt.date | None = set_by_law(earliest_protects(), "notice of an extension due by", unless=LAW_OPEN)
    due_if_extended: dt.date | None = set_by_law(earliest_protects(), "answer due by, if extended", unless=LAW_OPEN)
    refusal_by: dt.date | None = set_by_law(earliest_protects(), "refusal due by", unless=LAW_OPEN)
    fee: Fee = protects(later_protects(Fee), "fee")
    obligations: frozenset[Obligation] = protects(more_protects(), "obligations")

    @property
    def permissive(self) -> bool:
        """Nothing has to be done about the request under the encoded law."""
        return self == Handling()

    @property
    def agenda(self) -> tuple[tuple[dt.date, str], ...]:
        """The dates in order, each with what is to be done by then."""
        dated = {words: getattr(self, name) for name, words in AGENDA.items()}
        return tuple(sorted((day, words) for words, day in dated.items() if day is not None))

    def ahead(self, on: dt.date) -> tuple[tuple[dt.date, str], ...]:
        """The dates that still matter on a day: those ahead, and those overdue.

        A notice of extension and a refusal are options, not duties: once their day has passed, they can no longer be given.
        """
        choices = {AGENDA["extension_notice_by"], AGENDA["refusal_by"]}
        return tuple((day, words) for day, words in self.agenda if day >= on or words not in choices)

    def overdue(self, on: dt.date) -> bool:
        """Whether something should have been done before a day."""
        return any(day < on for day, _ in self.ahead(on))

    def remarks(self, on: dt.date) -> tuple[str, ...]:
        """What comes next as of a day, and what was due before it."""
        left = self.ahead(on)
        lines = [f"overdue since {day}: {words}" for day, words in left if day < on]
        return (*lines, *[f"next, by {day}: {words}" for day, words in left if day >= on][:1])


AGENDA = {
    "acknowledge_by": "acknowledge receipt",
    "effect_by": "let the request take effect",
    "due": "answer",
    "extension_notice_by": "give notice of an extension, if more time is needed",
    "refusal_by": "send a refusal with its reasons, if the request is refused",
}
"""The dated fields of `Handling`, and what is to be done by each."""


@attrs.frozen(kw_only=True)
class RightsRequest(Requester[Handling]):
    """One request by one person, or one duty owed to them without a request. A fact left out is not known.

    The day of something that has not happened is `NEVER`; None means *not known*.
    """

    right: Right = fact(
        "Which right does the person exercise?",
        required=True,
        noun="the right",
        who="records",
    )
    received: dt.date = fact(
        "On which day did the request reach the controller, by the calendar of the place where it is handled? A channel that "
        "the controller named is the controller's, also where a processor runs it; of joint controllers, any one will do. "
        "If a processor asks what to do: the day on which it received the request. "
        "For duties owed without a request: the day of the event that triggers them.",
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
        "In which of these countries, or in which part of one (ISO 3166-2, such as GB-SCT or DE-BY), will the request be "
        "answered? Its public holidays count.",
        noun="the place where the request is answered",
        vocabulary=PLACES,
        near=CUSTOMARY,
        who="controller",
    )
    covering_acts: frozenset[PrivacyAct] | None = fact(
        "Which of the acts that cover only some businesses cover the controller? If none of them does, that is known too.",
        noun="the acts that cover the controller",
        no="none of the acts with thresholds covers the controller",
        who="lawyer",
        converter=frozen,
    )
    campaign_contact: bool | None = fact(
        "Is the person a contact of a prospecting campaign, rather than a customer, visitor or employee?",
        yes="the person is a contact of a prospecting campaign",
        no="the person is not a contact of a prospecting campaign",
        who="records",
    )

    # Who asks, and what for
    identity_doubted: bool | None = fact(
        "Were there reasonable doubts about the requester's identity, so that the controller had to ask for proof?",
        yes="there were reasonable doubts about the requester's identity",
        no="there were no doubts about the requester's identity",
        who="records",
    )
    identity_confirmed: dt.date | None = fact(
        "On which day did the controller have what it needed to confirm the identity? `NEVER` if it does not have it yet.",
        noun="the day the identity was confirmed",
        no="the identity has not been confirmed",
        who="records",
        may_be_never=True,
    )
    fee_requested: bool | None = fact(
        "Did the controller lawfully request a fee before answering?",
        yes="a fee was requested",
        no="no fee was requested",
        who="records",
    )
    fee_paid: dt.date | None = fact(
        "On which day was the fee paid? `NEVER` if it has not been paid.",
        noun="the day the fee was paid",
        no="the fee has not been paid",
        who="records",
        may_be_never=True,
    )
    clarification: tuple[Clarification, ...] | None = fact(
        "When did the controller ask for clarification that it needed, and when did the person give it? Pairs of days; an "
        "empty list if it never asked.",
        noun="the requests for clarification",
        no="no clarification was requested",
        who="records",
        converter=asked_spans("RightsRequest.clarification"),
    )
    complex: bool | None = fact(
        "Is the request complex?", yes="the request is complex", no="the request is not complex", who="records"
    )
    numerous: bool | None = fact(
        "Has this person made so many requests that the number justifies more time?",
        yes="the number of requests justifies more time",
        no="the number of requests does not justify more time",
        who="records",
    )
    extension_notified: dt.date | None = fact(
        "On which day was notice of the extension, with its reasons, sent? `NEVER` if none was sent.",
        noun="the day of the notice of extension",
        no="no notice of extension has been sent",
        who="records",
        may_be_never=True,
    )
    manifestly_unfounded_or_excessive: bool | None = fact(
        "Is the request manifestly unfounded or excessive, and could the controller prove it?",
        yes="the request is manifestly unfounded or excessive",
        no="the request is neither manifestly unfounded nor excessive",
        who="lawyer",
    )
    further_copy: bool | None = fact(
        "Does the person ask for a further copy of data they have already received?",
        yes="a further copy is requested",
        no="no further copy is requested",
        who="records",
    )
    asked_electronically: bool | None = fact(
        "Was the request made by electronic means, without asking for another form?",
        yes="the request was made electronically",
        no="the request was not made electronically, or asks for another form",
        who="records",
    )
    verified: bool | None = fact(
        "Could the business verify the consumer's identity to the degree of certainty that the request calls for?",
        yes="the consumer's identity has been verified",
        no="the consumer's identity could not be verified",
        who="records",
    )
    requests_in_twelve_months: int | None = fact(
        "To how many requests to know of this consumer has the business given the information in the twelve months before this "
        "one? Requests that were refused do not count.",
        noun="the number of requests to know that were granted in the last twelve months",
        who="records",
    )
    sells_or_shares: bool | None = fact(
        "Does the business sell this consumer's personal information, or share it for cross-context behavioural advertising?",
        yes="the business sells or shares the consumer's personal information",
        no="the business neither sells nor shares the consumer's personal information",
        who="controller",
    )
    opted_out: bool | None = fact(
        "Has the consumer already opted out of the sale and sharing of personal information?",
        yes="the consumer has opted out of sale and sharing",
        no="the consumer has not opted out of sale and sharing",
        who="records",
    )

    # What the processing is
    basis: Basis | None = fact("On which lawful basis does the processing rest?", noun="the lawful basis", who="controller")
    direct_marketing: bool | None = fact(
        "Are the data used for direct marketing, including profiling for it?",
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
        no="every decision was taken with meaningful human involvement",
        who="controller",
    )
    significant_effect: bool | None = fact(
        "Does the decision have legal or similarly significant effects for the person?",
        yes="the decision has legal or similarly significant effects",
        no="the decision has no legal or similarly significant effects",
        who="lawyer",
    )
    decision_taken: dt.date | None = fact(
        "On which day was the decision taken? `NEVER` if none has been taken yet.",
        noun="the day the decision was taken",
        no="no decision has been taken yet",
        who="records",
        may_be_never=True,
    )
    decision_permitted: bool | None = fact(
        "Is the decision necessary for a contract with the person, authorised by a law with safeguards, or based on explicit "
        "consent?",
        yes="a contract, a law or explicit consent permits the decision",
        no="neither a contract, a law nor explicit consent permits the decision",
        who="lawyer",
    )
    special_category: bool | None = fact(
        "Does the decision rest on special categories of data (Art 9(1))?",
        yes="special categories of data are involved",
        no="no special categories of data are involved",
        who="controller",
    )
    special_category_condition: bool | None = fact(
        "Does explicit consent, or a law in the substantial public interest with safeguards, permit a decision based on such "
        "data?",
        yes="explicit consent or a law in the substantial public interest covers the special categories of data",
        no="neither explicit consent nor such a law covers the special categories of data",
        who="lawyer",
    )
    provided_by_subject: bool | None = fact(
        "Do the data come from the person, either provided by them or observed?",
        yes="the person provided the data",
        no="the data came from elsewhere",
        who="records",
    )
    disclosed_to_others: bool | None = fact(
        "Have the data been disclosed to others?",
        yes="the data were disclosed to others",
        no="the data were not disclosed to others",
        who="records",
    )
    made_public: bool | None = fact(
        "Has the controller made the data public?",
        yes="the controller made the data public",
        no="the controller did not make the data public",
        who="records",
    )
    household_data: bool | None = fact(
        "Are these the data of a household rather than of one consumer?",
        yes="the data concern a household",
        no="the data concern one consumer",
        who="records",
    )
    grounds: frozenset[RequestGround] | None = fact(
        "Which of these grounds support the request? Name all that do; an empty set if none does.",
        noun="the grounds of the request",
        no="no ground supports the request",
        who="lawyer",
        converter=frozen,
    )
    exemptions: frozenset[Exemption] | None = fact(
        "Which of these exemptions can the controller show? Name all; an empty set if it can show none.",
        noun="the exemptions shown",
        no="no exemption is shown",
        who="lawyer",
        converter=frozen,
    )
    exempt_in_full: bool | None = fact(
        "Do these exemptions cover everything that the person asks for, so that nothing is left to give or to do?",
        yes="the exemptions cover everything that is asked for",
        no="the exemptions cover only a part of what is asked for",
        who="lawyer",
    )

    # Information owed without a request
    has_information: bool | None = fact(
        "Does the person already have the information?",
        yes="the person already has the information",
        no="the person does not have the information yet",
        who="records",
    )
    first_contact: dt.date | None = fact(
        "On which day are the data first used to contact the person? `NEVER` if they are not.",
        noun="the day of the first contact",
        no="the data are not used to contact the person",
        who="records",
        may_be_never=True,
    )
    first_disclosure: dt.date | None = fact(
        "On which day are the data first disclosed to another recipient? `NEVER` if they are not.",
        noun="the day of the first disclosure",
        no="the data are not disclosed to another recipient",
        who="records",
        may_be_never=True,
    )


RIGHT = cast("attrs.Attribute[Right | None]", attrs.fields(RightsRequest).right)
RECEIVED = cast("attrs.Attribute[dt.date | None]", attrs.fields(RightsRequest).received)
"""The two facts that are always known, as entries of `attrs.fields(RightsRequest)` that conditions take."""
