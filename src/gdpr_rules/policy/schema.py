"""The form of a policy file as strict pydantic models: what each table may contain, described for people and editors."""

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from gdpr_rules.facts.questions import Question

Table = Any
"""A table of facts, or of an outcome's fields: read by `gdpr_rules.policy.reading`, which knows the question it is about."""

Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$", max_length=80)]
Clause = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9]*-.+$", max_length=60)]
Text = Annotated[str, Field(min_length=1, max_length=600)]
Clauses = Annotated[list[Clause], Field(min_length=1)]
BasisWord = Literal[
    "consent",
    "contract",
    "legal_obligation",
    "vital_interests",
    "public_task",
    "legitimate_interests",
    "recognised_interest",
]
SourceWord = Literal["person", "supplier", "public", "elsewhere"]


class Entry(BaseModel):
    """The parent of every table: unknown names are refused, and nothing is converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Header(Entry):
    """Whose policy this is."""

    id: Slug = Field(description="One word for the policy; the ids of its rules begin with `policy.` and this.")
    title: Text = Field(description="The title of the policy.")
    protects: Text = Field(description="Whom it protects, unless an entry says otherwise.")
    verified: dt.date = Field(description="The day on which the documents were last read.")
    not_encoded: list[Text] = Field(default=[], description="What the file leaves out, and why.")


class Document(Entry):
    """A document that the policy is written in; clauses are named after it, such as `PP-03`."""

    name: Text = Field(description="Its full name.")
    short: Text = Field(description="The name it goes by.")
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] = Field(description="Where it is published.")


class Part(Entry):
    """A part of the policy with its own reach: rules whose ids begin with its id apply only there."""

    id: Slug
    title: Text
    question: Question
    scope: Table = Field(description="Where this part reaches, as a table of facts.")
    not_encoded: list[Text] = []


class NamedCondition(Entry):
    """A condition that several entries share; they use it as `is = [\"its id\"]`."""

    id: Slug
    title: Text = Field(description="Its name for readers.")
    question: Question
    when: Table


class Use(Entry):
    """One purpose for which a category is used, and the bases stated for it."""

    purpose: Slug = Field(description="The purpose, as callers name it in `Processing.purpose`.")
    title: Text = Field(description="The purpose in words.")
    bases: Annotated[list[BasisWord], Field(min_length=1)] = Field(description="The bases stated; no other may be used.")
    clauses: list[Clause] = Field(default=[], description="The clauses that state this; by default those of the category.")
    promised: Table = Field(default={}, description="Facts that the policy promises whenever data are used for this.")


class Keep(Entry):
    """How long a category is kept."""

    within: Text = Field(description='The maximum, such as "24 months"; "0 days" means as soon as the event happens.')
    starts: Literal["collected", "purpose_ended"] = Field(description="From which day this is counted.")
    unless: Table = Field(default={}, description="What justifies keeping the data longer, as facts of a `Retention`.")
    clauses: list[Clause] = []


class Category(Entry):
    """One category of personal data: which data, from where, for what, on which basis, with which recipients, for how long."""

    id: Slug = Field(description="The category, as callers name it in `Processing.category`.")
    title: Text
    clauses: Clauses
    data: Annotated[list[Text], Field(min_length=1)] = Field(description="The data that the clause names.")
    sources: list[SourceWord] = Field(default=[], description="Where the data come from; any other source is not covered.")
    uses: Annotated[list[Use], Field(min_length=1)]
    recipients: list[Text] = Field(default=[], description="Who receives them. Shown to readers; no rule depends on it.")
    keep: Keep | None = None
    promised: Table = Field(default={}, description="Facts that the policy promises for every use of the category.")
    notes: list[Text] = []
    departs: Text | None = Field(default=None, description="How the clause departs from the law, in words.")


class AnyCategory(Entry):
    """What applies to every category: bases that are always available, and purposes that all data may serve."""

    clauses: Clauses
    title: Text
    bases: list[BasisWord] = Field(default=[], description="Bases available for every category and purpose.")
    uses: list[Use] = []


class RuleEntry(Entry):
    """A rule of the policy itself: if `when` holds and `unless` does not, `then` is required besides what the law requires."""

    id: Name
    title: Text = Field(description="The rule as a sentence.")
    question: Question
    clauses: Clauses
    when: Table = Field(default={}, description="Facts that have to be true; a list of tables means any one of them.")
    unless: Table = Field(default={}, description="Facts that lift the rule once they are known.")
    then: Table = Field(description="What is required, as fields of the outcome. A policy cannot permit anything.")
    protects: Text | None = None
    valid_from: dt.date | None = None
    valid_until: dt.date | None = Field(default=None, description="The first day on which it no longer applies.")
    not_encoded: list[Text] = []
    departs: Text | None = Field(default=None, description="How the clause departs from the law, in words.")


class Limit(Entry):
    """A time limit of the policy itself; the earlier of this and the law's applies."""

    id: Name
    title: Text
    question: Literal["request", "retention"]
    clauses: Clauses
    when: Table = {}
    unless: Table = {}
    within: Text = Field(description='Such as "72 hours", "30 days" or "1 month".')
    starts: Annotated[list[Literal["received", "identity", "collected", "purpose_ended"]], Field(min_length=1)] = Field(
        description="The events from which it is counted; the latest of them counts."
    )
    extended: Text | None = Field(default=None, description='The total length after an extension, such as "3 months".')
    reasons: list[Literal["complex", "numerous"]] = Field(default=[], description="The grounds for an extension.")
    protects: Text | None = None
    not_encoded: list[Text] = []
    departs: Text | None = None


class Widening(Entry):
    """A regime of the law that the policy follows where the law does not apply by itself."""

    id: Slug
    title: Text
    regime: Text = Field(description="The regime, such as `eu.gdpr`; `gdpr-rules rules` lists them.")
    clauses: Clauses
    when: Table = Field(description="Where else its rules are followed, in facts of each question.")
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    not_encoded: list[Text] = []
    departs: Text | None = None


class ClaimEntry(Entry):
    """What a clause states, even if the law requires more: not a rule; `gdpr-rules analyse` compares it with the law."""

    id: Name
    title: Text = Field(description="The claim as a sentence.")
    question: Question
    clauses: Clauses
    when: Table = Field(default={}, description="The facts to which the clause refers.")
    unless: Table = {}
    says: Table = Field(
        description='What it states then, as fields of the outcome: a value, "none" for no date or limit, and of a set '
        'what is in it, { with = ["..."] }, or is not, { without = ["..."] }.'
    )
    valid_from: dt.date | None = None
    valid_until: dt.date | None = Field(default=None, description="The first day on which it no longer applies.")
    departs: Text | None = Field(default=None, description="How the clause departs from the law, in words.")


class LawReading(Entry):
    """How old a reading of the law may be: an answer that rests on an older one is not settled, and names the text."""

    read_within_days: Annotated[int, Field(ge=1, le=3650)] = Field(
        description="For so many days after it was last read for the library, a text of the law settles answers; then no more."
    )
    clauses: list[Clause] = Field(default=[], description="The clauses that demand it, if a document does.")


class Note(Entry):
    """What a clause says that no rule expresses: it is shown to readers, and decides nothing."""

    clauses: Clauses
    says: Text = Field(description="The clause in your own words.")
    because: Text | None = Field(default=None, description="Why no rule expresses it.")
    departs: Text | None = Field(default=None, description="How the clause departs from the law, in words.")


class PolicyDocument(Entry):
    """A policy as a file: what an organisation does with personal data, and what it promises beyond the law."""

    policy: Header
    documents: Annotated[dict[Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9]*$")], Document], Field(min_length=1)]
    parts: list[Part] = []
    conditions: list[NamedCondition] = []
    any_category: AnyCategory | None = None
    categories: list[Category] = Field(default=[], description="Data outside the categories named here are not covered.")
    rules: list[RuleEntry] = []
    limits: list[Limit] = []
    widenings: list[Widening] = []
    claims: list[ClaimEntry] = []
    law: LawReading | None = None
    notes: list[Note] = []
