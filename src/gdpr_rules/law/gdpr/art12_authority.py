"""Requests made for a data subject by another: authority is shown before anything is disclosed; who asks for a child."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import (
    Answer,
    Handling,
    Obligation,
    Representative,
    Right,
    RightsRequest,
    Standing,
)
from gdpr_rules.kernel.citations import figure
from gdpr_rules.kernel.conditions import at_least, equals, one_of, open_question
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import MARKETING_OBJECTION, REQUEST
from gdpr_rules.law.who_asks import AUTHORITY_LACKING

R = attrs.fields(RightsRequest)

FOR_A_CHILD = (one_of(R.standing, {Standing.SHOWN, Standing.NOT_SHOWN}) & equals(R.asked_by, Representative.PARENT)).named(
    "a holder of parental responsibility asks for a child"
)
CAPACITY = open_question(
    "whether the child or the holder of parental responsibility exercises the right: the law of the place on the capacity of "
    "children is not encoded"
)
OF_AGE = figure("age from which parental responsibility has ended", 18, date(2018, 5, 25), TEXT.at("recital 38"))
GROWN_UP = at_least(R.subject_age, OF_AGE).named("a person of full age")

AUTHORITY = Provision(
    id="art12.authority",
    title="Until one who asks for a data subject has shown authority, nothing is disclosed or changed; marketing stops all the "
    "same",
    protects="people in whose name others ask",
    cites=(TEXT.at("Art 5(1)(f)"), TEXT.at("Art 12(2)"), TEXT.at("Art 12(3)")),
    when=REQUEST & AUTHORITY_LACKING,
    unless=MARKETING_OBJECTION,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.VERIFY_AUTHORITY})),
    examples=(
        fires(
            "a solicitor asks for a client's file and encloses no letter of authority",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.NOT_SHOWN,
                asked_by=Representative.SOLICITOR,
                direct_marketing=False,
            ),
        ),
        fires(
            "a portal asks for the erasure of data used for a newsletter, and cannot be tied to the subscriber",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                standing=Standing.NOT_SHOWN,
                asked_by=Representative.PORTAL,
                direct_marketing=True,
            ),
        ),
        fires(
            "a nephew objects to his aunt's credit score",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                standing=Standing.NOT_SHOWN,
                asked_by=Representative.AGENT,
                direct_marketing=False,
            ),
        ),
        silent(
            "a customer asks for access themself",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), standing=Standing.OWN, direct_marketing=False),
        ),
        silent(
            "a solicitor asks for a client's file and encloses the client's signed authority",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                authority_requested=False,
                asked_by=Representative.SOLICITOR,
                direct_marketing=False,
            ),
        ),
        silent(
            "the client says that the solicitor does not act for them: there is nothing left to show",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.DENIED,
                asked_by=Representative.SOLICITOR,
                direct_marketing=False,
            ),
        ),
        silent(
            "a daughter opts her father out of a newsletter",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                standing=Standing.NOT_SHOWN,
                asked_by=Representative.AGENT,
                direct_marketing=True,
            ),
        ),
        silent(
            "an association complains in its own words",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 3, 2),
                standing=Standing.NOT_SHOWN,
                direct_marketing=False,
            ),
        ),
        unsettled(
            "the file holds the request, and not who made it",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), authority_requested=False, direct_marketing=False),
            missing={"standing"},
        ),
        fires(
            "a letter calls her his attorney; the power itself was asked for, and never came",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                asked_by=Representative.ATTORNEY,
                authority_requested=True,
                authority_shown=NEVER,
                direct_marketing=False,
            ),
        ),
        silent(
            "a lawyer known to act for the client, of whom no evidence had to be asked",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                authority_requested=False,
                authority_shown=NEVER,
                direct_marketing=False,
            ),
        ),
        silent(
            "the power of attorney that was asked for arrives after a week",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=date(2026, 3, 9),
                direct_marketing=False,
            ),
        ),
    ),
    not_encoded=(
        "what evidence is enough, and how far a power of attorney or a court's order reaches, which national law decides",
        "a request of one who is known not to act for the person is none of the person's, and nothing is owed on it: the reply "
        "with its reasons, and its day, are kept as Article 12(3) and (4) have them, so that nothing is lost if that is wrong",
        "a request about a person who has died, on which nothing is owed but what another law gives: it is answered with the "
        "reason",
        "the choice to send the answer to the person, rather than to the agent or the portal that asked",
    ),
)

PARENT = Provision(
    id="art12.parent",
    title="Where a holder of parental responsibility asks, whether the right is theirs or the child's to exercise is for the "
    "law of the place",
    protects="children who are old enough to decide who sees their data",
    cites=(TEXT.at("Art 12(1)"), TEXT.at("Art 15(1)"), TEXT.at("recital 38")),
    when=REQUEST & FOR_A_CHILD & ~GROWN_UP & CAPACITY,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.HEAR_CHILD})),
    examples=(
        unsettled(
            "a mother with custody asks for her daughter's school file",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=9,
            ),
        ),
        unsettled(
            "a father asks, and has not shown yet that he has custody",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.NOT_SHOWN,
                asked_by=Representative.PARENT,
                subject_age=9,
            ),
        ),
        silent(
            "a father asks for his son of eighteen",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=18,
            ),
        ),
        unsettled(
            "a father asks for his son of seventeen",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=17,
            ),
        ),
        silent(
            "the daughter asks herself",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), standing=Standing.OWN, asked_by=Representative.PARENT),
        ),
        silent(
            "a father without custody, whom the school knows to have no say",
            RightsRequest(
                right=Right.ACCESS, received=date(2026, 3, 2), standing=Standing.DENIED, asked_by=Representative.PARENT
            ),
        ),
        silent(
            "a solicitor with the authority of an adult client",
            RightsRequest(
                right=Right.ACCESS, received=date(2026, 3, 2), standing=Standing.SHOWN, asked_by=Representative.SOLICITOR
            ),
        ),
        silent(
            "a mother complains to the school",
            RightsRequest(
                right=Right.COMPLAINT, received=date(2026, 3, 2), standing=Standing.SHOWN, asked_by=Representative.PARENT
            ),
        ),
        unsettled(
            "another asks for the person, and the file does not say who it is",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), standing=Standing.SHOWN, subject_age=9),
            missing={"asked_by"},
        ),
    ),
)

PROVISIONS = (AUTHORITY, PARENT)
