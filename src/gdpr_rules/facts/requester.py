"""Who asks, for themself or for another, and what shows that they may; and by which way the request came."""

import datetime as dt
from enum import Enum
from typing import TypeVar

import attrs

from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact

OutcomeT_co = TypeVar("OutcomeT_co", covariant=True)


class Standing(Enum):
    """Whether the one who asks may ask: for themself, or with authority to act for a person who is alive."""

    OWN = "the person asks for themself"
    SHOWN = "another asks for the person, and has shown that they may"
    NOT_SHOWN = "another asks for the person, and has not shown so far that they may"
    OF_THE_DEAD = "another asks, about a person who has died"
    DENIED = "another asks, and it is established that they do not act for the person"


class Representative(Enum):
    """Who asks for a person, where it is not the person."""

    AGENT = "an agent whom the person has authorised"
    SOLICITOR = "a lawyer instructed by the person"
    PORTAL = "an online service that makes requests for people"
    PARENT = "a parent of the child, or another holder of parental responsibility"
    ATTORNEY = "an attorney under a lasting or enduring power"
    DEPUTY = "a deputy or guardian appointed by a court or an authority"


@attrs.frozen(kw_only=True)
class Requester(SubjectLocation[OutcomeT_co]):
    """Who makes a request, on what authority, and by which way. A fact left out is not known."""

    standing: Standing | None = fact(
        "Does the person ask for themself? If another asks for them, has that one shown that they may? Has the person died?",
        noun="the standing of the requester",
        who="records",
    )
    asked_by: Representative | None = fact(
        "If another asks for the person, who is it?",
        noun="the representative",
        who="records",
    )
    authority_requested: bool | None = fact(
        "Was it doubtful whether the one who asks may act for the person, so that the controller had to ask for evidence?",
        yes="evidence of authority to act for the person had to be asked for",
        no="no evidence of authority to act for the person had to be asked for",
        who="records",
    )
    authority_shown: dt.date | None = fact(
        "On which day did the controller have evidence that the one who asks may act for the person? `NEVER` if it has none "
        "so far.",
        noun="the day the authority was shown",
        no="authority to act for the person has not been shown",
        who="records",
        may_be_never=True,
    )
    subject_age: int | None = fact(
        "How old is the person, in full years?",
        noun="the person's age",
        who="records",
    )
    results_announced: dt.date | None = fact(
        "If marks of an exam are asked for: on which day were its results first published, or communicated to the candidate? "
        "`NEVER` if they have not been.",
        noun="the day the results were announced",
        no="the results have not been announced",
        who="records",
        may_be_never=True,
    )
    received_as: Role | None = fact(
        "In which role does the organisation that received the request, and asks here, process the data?",
        noun="the role in which the request was received",
        who="controller",
    )
    through_processor: bool | None = fact(
        "Did the request reach a processor before the controller, by a channel that the controller had not named for it?",
        yes="the request reached a processor first, by a channel that the controller had not named",
        no="the request reached no processor first, or came by a channel that the controller had named",
        who="records",
    )
    reached_processor: dt.date | None = fact(
        "On which day did it reach that processor? `NEVER` if it did not.",
        noun="the day the request reached a processor",
        no="the request has not reached a processor",
        who="records",
        may_be_never=True,
    )
    child_understands: bool | None = fact(
        "If the person is a child: do they understand, in general terms, what it means to exercise the right?",
        yes="the child understands in general what it means to exercise the right",
        no="the child does not understand what it means to exercise the right",
        who="records",
    )
