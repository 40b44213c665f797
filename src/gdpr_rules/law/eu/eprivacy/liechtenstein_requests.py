"""Liechtenstein: what a request for consent has to state, and addresses found at random (KomG 2023 Art 63(2), (4)(a))."""

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT, MARKETING, REQUEST_FOR_CONSENT

M = attrs.fields(Message)
KOMG = BY_COUNTRY["LI"].cite.instrument

REQUEST = Rule(
    id="eu.eprivacy.li.request",
    title="A request for consent in Liechtenstein states the rights to refuse further messages and to withdraw a consent",
    protects="people and companies who are asked for consent",
    cites=(KOMG.at("KomG 2023 Art 63(2)"),),
    in_force=since(2025, 2, 1),
    when=equals(M.subject_country, "LI") & REQUEST_FOR_CONSENT,
    unless=CONSENT | true(M.request_states_rights),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.STATE_RIGHTS_IN_REQUEST})),
    examples=(
        fires(
            "a company in Vaduz is asked for its consent, and nothing is said about its rights",
            Message(subject_country="LI", asks_for_consent_only=True, consented=False, request_states_rights=False),
        ),
        silent(
            "the request states in bold type that further messages can be refused and a consent withdrawn at any time",
            Message(subject_country="LI", asks_for_consent_only=True, consented=False, request_states_rights=True),
        ),
        silent(
            "a company that had agreed is asked to confirm its consent",
            Message(
                subject_country="LI",
                asks_for_consent_only=True,
                consented=True,
                consent_covers_offer=True,
                request_states_rights=False,
            ),
        ),
        fires(
            "a company that had agreed to another firm's offers is asked for its consent",
            Message(
                subject_country="LI",
                asks_for_consent_only=True,
                consented=True,
                consent_covers_offer=False,
                request_states_rights=False,
            ),
        ),
        silent(
            "an invoice",
            Message(subject_country="LI", asks_for_consent_only=False, consented=False, request_states_rights=False),
        ),
        silent(
            "the same request to a company in Austria",
            Message(subject_country="AT", asks_for_consent_only=True, consented=False, request_states_rights=False),
        ),
        unsettled(
            "the text of the request has not been written",
            Message(subject_country="LI", asks_for_consent_only=True, consented=False),
            missing={"request_states_rights"},
        ),
    ),
    not_encoded=("whether the recipient was asked before: only one request is allowed",),
)

RANDOM_ADDRESS = Rule(
    id="eu.eprivacy.li.random_address",
    title="No marketing e-mail goes to an address in Liechtenstein that was found at random",
    protects="people and companies whose address was tried out",
    cites=(KOMG.at("KomG 2023 Art 63(4)(a)"),),
    in_force=since(2025, 2, 1),
    when=MARKETING & equals(M.subject_country, "LI") & true(M.address_found_at_random),
    then=Sending(permission=Permission.FORBIDDEN),
    examples=(
        fires(
            "a request for consent to office@, tried out at every company in Vaduz",
            Message(subject_country="LI", commercial=True, asks_for_consent_only=True, address_found_at_random=True),
        ),
        silent(
            "an address from the website of a company in Vaduz",
            Message(subject_country="LI", commercial=True, address_found_at_random=False),
        ),
        silent(
            "a warning about a security hole, to addresses that were tried out",
            Message(subject_country="LI", commercial=False, address_found_at_random=True),
        ),
        silent(
            "an address in Belgium that was tried out",
            Message(subject_country="BE", commercial=True, address_found_at_random=True),
        ),
        unsettled(
            "the seller of the list does not say how the addresses were found",
            Message(subject_country="LI", commercial=True),
            missing={"address_found_at_random"},
        ),
    ),
    not_encoded=("refusals known from a filter, a note beside the address, or the authority (Art 63(4)(b))",),
)

RULES = (REQUEST, RANDOM_ADDRESS)
