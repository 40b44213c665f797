"""The categories of a policy as rules: what data may be used for, on which bases, from which sources, and for how long."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from gdpr_rules.errors import InvalidPeriod
from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.retention import Retention
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition, equals, one_of
from gdpr_rules.policy.builder import PolicyBuilder, departing
from gdpr_rules.policy.limits import retention_limit
from gdpr_rules.policy.lines import Path
from gdpr_rules.policy.schema import Category, Use
from gdpr_rules.wire.documents import checked, quoted

P, K = attrs.fields(Processing), attrs.fields(Retention)


def add_categories(into: PolicyBuilder) -> None:
    """The rules of all categories, and of data outside them."""
    anything = into.document.any_category
    always = frozenset(_bases(anything.bases)) if anything else frozenset[Basis]()
    common = anything.uses if anything else []
    if anything:
        cites = into.cites(anything.clauses, ("any_category",))
        for n, use in enumerate(anything.uses):
            _use(into, use, ("any_category", "uses", n), TRUE, "any", cites, anything.clauses, always, anything.title)
    if into.document.categories:
        _nothing_else(into, always)
    for n, category in enumerate(into.document.categories):
        cites = into.cites(category.clauses, ("categories", n))
        _category(into, category, ("categories", n), cites, always, [use.purpose for use in common])


def _nothing_else(into: PolicyBuilder, always: frozenset[Basis]) -> None:
    """Data that no category covers, or whose category is misspelt, are not covered by the policy."""
    clauses = list(dict.fromkeys(clause for category in into.document.categories for clause in category.clauses))
    into.add(
        "categories",
        ("categories",),
        Processing,
        LawfulBases(available=always),
        TRUE,
        one_of(P.category, frozenset(category.id for category in into.document.categories)),
        title="Only data of the stated categories are used",
        clauses=clauses,
        cites=tuple(
            into.instrument(key).at(each) for each in clauses if (key := each.partition("-")[0]) in into.document.documents
        )
        or (into.itself(),),
    )


def _category(
    into: PolicyBuilder,
    category: Category,
    path: Path,
    cites: tuple[Citation, ...],
    always: frozenset[Basis],
    common: list[str],
) -> None:
    """What a category may be used for and on which basis, where it may come from, and how long it may stay."""
    mine = equals(P.category, category.id)
    _promised(into, category.promised, (*path, "promised"))
    given: dict[str, Any] = {"clauses": category.clauses, "cites": cites, "not_encoded": departing(category)}
    for n, use in enumerate(category.uses):
        _use(into, use, (*path, "uses", n), mine, category.id, cites, category.clauses, always, category.title)
    purposes = frozenset({*common, *(use.purpose for use in category.uses)})
    into.add(
        f"{category.id}.purposes",
        path,
        Processing,
        LawfulBases(available=always),
        mine,
        one_of(P.purpose, purposes),
        title=f"{category.title}: used only for the stated purposes",
        **given,
    )
    if category.sources:
        sources = frozenset(Source[word.upper()] for word in category.sources)
        into.add(
            f"{category.id}.sources",
            path,
            Processing,
            LawfulBases(available=always),
            mine,
            one_of(P.source, sources),
            title=f"{category.title}: obtained only from the stated sources",
            **given,
        )
    if category.keep:
        _kept(into, category, path, given)


def _use(
    into: PolicyBuilder,
    use: Use,
    path: Path,
    mine: Condition,
    name: str,
    cites: tuple[Citation, ...],
    clauses: list[str],
    always: frozenset[Basis],
    title: str,
) -> None:
    own = into.cites(use.clauses, path)
    _promised(into, use.promised, (*path, "promised"))
    into.add(
        f"{name}.{use.purpose}",
        (*path, "purpose"),
        Processing,
        LawfulBases(available=always | frozenset(_bases(use.bases))),
        mine & equals(P.purpose, use.purpose) if mine != TRUE else equals(P.purpose, use.purpose),
        title=f"{title}, {use.title}: only on the stated bases",
        clauses=use.clauses or clauses,
        cites=own if use.clauses else cites,
    )


def _promised(into: PolicyBuilder, table: object, path: Path) -> None:
    """What a policy promises, as facts of a `Processing`."""
    if not isinstance(table, Mapping):
        into.tell(path, f"{quoted(table)} is not a table of facts; write {{ fact = value }}")
        return
    for problem in checked(Processing, table, "")[1]:
        into.tell((*path, problem.name), problem.reason)


def _kept(into: PolicyBuilder, category: Category, path: Path, given: dict[str, Any]) -> None:
    keep = category.keep
    if keep is None:
        return
    here = (*path, "keep")
    cites = into.cites(keep.clauses, here) if keep.clauses else given["cites"]
    try:
        then = retention_limit(keep.within, keep.starts)
    except InvalidPeriod as error:
        into.tell((*here, "within"), str(error))
        return
    reader = into.reader(Retention, cites[0])
    unless = reader.condition(Retention, keep.unless, (*here, "unless")) if keep.unless != {} else FALSE
    title = f"{category.title}: kept for {keep.within} at most"
    given = {**given, "cites": cites, "clauses": keep.clauses or given["clauses"]}
    into.add(f"{category.id}.keep", here, Retention, then, equals(K.category, category.id), unless, title=title, **given)


def _bases(words: Iterable[str]) -> Iterator[Basis]:
    return (Basis[word.upper()] for word in words)
