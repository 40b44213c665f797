"""Utah and Michigan: addresses that minors can reach, and what may not be advertised to them once they are registered."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.facts.situation import Scope, Situation
from gdpr_rules.instruments.us_states import MICHIGAN_REGISTRY, UTAH_REGISTRY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import during, equals, one_of, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled

M, S = attrs.fields(Message), attrs.fields(Situation)
STATES = frozenset({"MI", "UT"})

US_ADDRESS_REGISTRIES = Regime(
    "us.address_registries",
    "Registries of contact points that minors can reach (Michigan, Utah)",
    scopes={
        Message: equals(M.subject_country, "US") & one_of(M.subject_us_state, STATES),
        Situation: equals(S.subject_country, "US") & one_of(S.subject_us_state, STATES),
    },
    not_encoded=(
        "the first thirty days of a registration, in which a message is no offence yet",
        "telephone and fax numbers and other contact points that are no e-mail addresses",
    ),
)

RESTRICTED = true(M.commercial) & (true(M.restricted_product) | true(M.sexually_explicit)) & true(M.listed_for_minors)
"""What minors may not buy, and what they may not see."""

UTAH = Rule(
    id="us.address_registries.ut",
    title="Nothing that minors may not buy or see is advertised to an address in Utah's registry",
    protects="children, in the mailboxes that they can reach",
    cites=(UTAH_REGISTRY.at("13-39-202(1)"), UTAH_REGISTRY.at("13-39-202(4)")),
    in_force=since(2005, 7, 1),
    when=equals(M.subject_us_state, "UT") & RESTRICTED,
    unless=during(since(2006, 5, 1), UTAH_REGISTRY.at("13-39-202(4)")) & true(M.adult_consent_verified),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.CHECK_MINORS_REGISTRY})),
    examples=(
        fires(
            "a wine merchant's offer to a listed address in Provo",
            Message(
                subject_country="US",
                subject_us_state="UT",
                commercial=True,
                restricted_product=True,
                listed_for_minors=True,
                adult_consent_verified=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a merchant of garden tools writes to the same address",
            Message(
                subject_country="US",
                subject_us_state="UT",
                commercial=True,
                restricted_product=False,
                sexually_explicit=False,
                listed_for_minors=True,
                adult_consent_verified=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a film shop writes to the listed address in Provo about films that minors may not see",
            Message(
                subject_country="US",
                subject_us_state="UT",
                commercial=True,
                restricted_product=False,
                sexually_explicit=True,
                listed_for_minors=True,
                adult_consent_verified=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "the wine merchant writes to an address that is not in the registry",
            Message(
                subject_country="US",
                subject_us_state="UT",
                commercial=True,
                restricted_product=True,
                listed_for_minors=False,
                adult_consent_verified=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "the wine merchant answers a complaint from a listed address",
            Message(
                subject_country="US",
                subject_us_state="UT",
                commercial=False,
                restricted_product=True,
                listed_for_minors=True,
                adult_consent_verified=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a parent had signed over the counter, identity card in hand; each message says how to end it, and the unit knows",
            Message(
                subject_country="US",
                subject_us_state="UT",
                commercial=True,
                restricted_product=True,
                listed_for_minors=True,
                adult_consent_verified=True,
            ),
            on=date(2006, 5, 1),
        ),
        fires(
            "the same the day before the Act knew such consent",
            Message(
                subject_country="US",
                subject_us_state="UT",
                commercial=True,
                restricted_product=True,
                listed_for_minors=True,
                adult_consent_verified=True,
            ),
            on=date(2006, 4, 30),
        ),
        silent(
            "a listed address in Michigan, where another Act holds",
            Message(
                subject_country="US",
                subject_us_state="MI",
                commercial=True,
                restricted_product=True,
                listed_for_minors=True,
                adult_consent_verified=False,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "a casino's offer to Utah, and the registry was not consulted",
            Message(
                subject_country="US",
                subject_us_state="UT",
                commercial=True,
                restricted_product=True,
                adult_consent_verified=False,
            ),
            missing={"listed_for_minors"},
            on=date(2026, 3, 2),
        ),
    ),
)

MICHIGAN = Rule(
    id="us.address_registries.mi",
    title="Nothing that minors may not buy, see or do is advertised to an address in Michigan's registry",
    protects="children, in the mailboxes that they can reach",
    cites=(MICHIGAN_REGISTRY.at("752.1065(1)"), MICHIGAN_REGISTRY.at("752.1065(6)")),
    in_force=since(2005, 7, 1),
    when=equals(M.subject_us_state, "MI") & RESTRICTED,
    unless=during(since(2005, 12, 21), MICHIGAN_REGISTRY.at("752.1065(6)")) & true(M.adult_consent_verified),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.CHECK_MINORS_REGISTRY})),
    examples=(
        fires(
            "a brewery's offer to a listed address in Lansing",
            Message(
                subject_country="US",
                subject_us_state="MI",
                commercial=True,
                restricted_product=True,
                listed_for_minors=True,
                adult_consent_verified=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a bookshop writes to the same address",
            Message(
                subject_country="US",
                subject_us_state="MI",
                commercial=True,
                restricted_product=False,
                sexually_explicit=False,
                listed_for_minors=True,
                adult_consent_verified=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a film shop writes to the listed address in Lansing about films that minors may not see",
            Message(
                subject_country="US",
                subject_us_state="MI",
                commercial=True,
                restricted_product=False,
                sexually_explicit=True,
                listed_for_minors=True,
                adult_consent_verified=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "the brewery writes to an address that is not in the registry",
            Message(
                subject_country="US",
                subject_us_state="MI",
                commercial=True,
                restricted_product=True,
                listed_for_minors=False,
                adult_consent_verified=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "the brewery sends a listed address the invoice of a tour of its museum",
            Message(
                subject_country="US",
                subject_us_state="MI",
                commercial=False,
                restricted_product=True,
                listed_for_minors=True,
                adult_consent_verified=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an adult whose age was verified had asked for the messages",
            Message(
                subject_country="US",
                subject_us_state="MI",
                commercial=True,
                restricted_product=True,
                listed_for_minors=True,
                adult_consent_verified=True,
            ),
            on=date(2005, 12, 21),
        ),
        fires(
            "the same the day before the Act knew such consent",
            Message(
                subject_country="US",
                subject_us_state="MI",
                commercial=True,
                restricted_product=True,
                listed_for_minors=True,
                adult_consent_verified=True,
            ),
            on=date(2005, 12, 20),
        ),
        silent(
            "a listed address in Utah, where another Act holds",
            Message(
                subject_country="US",
                subject_us_state="UT",
                commercial=True,
                restricted_product=True,
                listed_for_minors=True,
                adult_consent_verified=False,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "a tobacconist's list that does not show the states",
            Message(
                subject_country="US",
                commercial=True,
                restricted_product=True,
                listed_for_minors=True,
                adult_consent_verified=False,
            ),
            missing={"subject_us_state"},
            on=date(2026, 3, 2),
        ),
    ),
    not_encoded=("whether it would be an offence for the minor to buy, see or do it, as 752.1065(5) asks",),
)

MAILBOXES = Rule(
    id="us.address_registries.mailboxes",
    title="Michigan and Utah protect the mailboxes there that minors can reach",
    protects="children, in the mailboxes that they can reach",
    cites=(UTAH_REGISTRY.at("13-39-202(1)"), MICHIGAN_REGISTRY.at("752.1065(1)")),
    in_force=since(2005, 7, 1),
    when=true(S.electronic_marketing),
    then=Scope(regimes=frozenset({"us.address_registries"})),
    examples=(
        fires(
            "a shop advertises to a mailbox in Utah",
            Situation(subject_country="US", subject_us_state="UT", electronic_marketing=True),
        ),
        fires(
            "a shop advertises to a mailbox in Michigan",
            Situation(subject_country="US", subject_us_state="MI", electronic_marketing=True),
        ),
        silent(
            "the shop sends an invoice",
            Situation(subject_country="US", subject_us_state="UT", electronic_marketing=False),
        ),
        unsettled(
            "a letter that may promote something",
            Situation(subject_country="US", subject_us_state="UT"),
            missing={"electronic_marketing"},
        ),
    ),
)

RULES = (UTAH, MICHIGAN, MAILBOXES)
