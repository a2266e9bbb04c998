"""What must hold between entries: one rule a file, listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.alone import of_each_article
from generator.load import Route
from generator.memo import Memo
from generator.problems import Problem
from generator.proof import Proof
from generator.readings import Read, Readings
from generator.resolve import Entries
from generator.rules.budgets import prefixes_are_short, quotations_keep_to_their_budget, wordings_are_short
from generator.rules.choices import choices_are_supported
from generator.rules.circles import nothing_is_part_of_itself
from generator.rules.columns import every_party_has_one_column
from generator.rules.dates import dates_follow_from_words
from generator.rules.doubts import doubts_are_about_fields
from generator.rules.drafts import nothing_leads_to_a_draft
from generator.rules.duplicates import nothing_exists_twice
from generator.rules.facts import fact_keys_hold_together, facts_are_declared
from generator.rules.former_ids import former_ids_are_free
from generator.rules.locks import what_is_locked_is_unchanged
from generator.rules.mouths import links_lead_to_whom_their_words_name, offices_are_of_their_side
from generator.rules.offices import (
    roles_are_supported,
    roles_end_after_they_begin,
    roles_stand_once,
)
from generator.rules.origins import what_is_claimed_has_an_origin
from generator.rules.own_words import marks_in_gists_are_quotations, marks_in_summaries_have_a_source
from generator.rules.parts import parts_are_told_apart
from generator.rules.proofs import words_say_their_facts
from generator.rules.rights import rights_are_declared
from generator.rules.statements import statements_are_told_apart
from generator.rules.terms import terms_are_not_confused
from generator.rules.texts import texts_may_be_printed
from generator.rules.times import (
    articles_are_filed_by_their_day,
    articles_are_withdrawn_after_they_appear,
    lengths_end_after_they_begin,
    nothing_follows_what_came_later,
    nothing_is_told_before_it_happened,
)
from generator.rules.verified import articles_are_verified

OF_ARTICLES: tuple[Callable[[Entries], Iterator[Problem]], ...] = (
    statements_are_told_apart,
    nothing_is_told_before_it_happened,
    lengths_end_after_they_begin,
    articles_are_filed_by_their_day,
    articles_are_withdrawn_after_they_appear,
    facts_are_declared,
    words_say_their_facts,
    terms_are_not_confused,
    quotations_keep_to_their_budget,
    prefixes_are_short,
    articles_are_verified,
    marks_in_gists_are_quotations,
)
"""Rules that judge each article alone: of other things they look up what they need by id or kind."""
OF_READINGS: tuple[Callable[[Readings], Iterator[Problem]], ...] = (
    dates_follow_from_words,
    texts_may_be_printed,
    what_is_locked_is_unchanged,
)
"""Rules that judge each article alone, and what was read of its text."""
OF_ALL: tuple[Callable[[Entries], Iterator[Problem]], ...] = (
    nothing_follows_what_came_later,
    roles_end_after_they_begin,
    roles_stand_once,
    roles_are_supported,
    fact_keys_hold_together,
    parts_are_told_apart,
    what_is_claimed_has_an_origin,
    rights_are_declared,
    wordings_are_short,
    nothing_is_part_of_itself,
    former_ids_are_free,
    nothing_exists_twice,
    doubts_are_about_fields,
    every_party_has_one_column,
    nothing_leads_to_a_draft,
    marks_in_summaries_have_a_source,
    offices_are_of_their_side,
    links_lead_to_whom_their_words_name,
)
OF_ALL_READINGS: tuple[Callable[[Readings], Iterator[Problem]], ...] = (choices_are_supported,)


def broken_rules(readings: Readings, memo: Memo | None = None) -> Iterator[Problem]:
    """Give every breach of a rule, notices too. A memo keeps what was found in each article."""
    for rule in OF_ALL:
        yield from rule(readings.entries)
    for of_readings in OF_ALL_READINGS:
        yield from of_readings(readings)
    for problems in of_each_article(
        memo or Memo(keeps=False), _broken_in, readings.entries, readings.dates, readings.proofs
    ):
        yield from problems


def _broken_in(
    entries: Entries, dates: Mapping[tuple[str, Route], Read], proofs: Mapping[str, Proof]
) -> tuple[Problem, ...]:
    """Give the problems of one article."""
    readings = Readings(entries, dates, {}, proofs)
    of_entries = (problem for rule in OF_ARTICLES for problem in rule(entries))
    return (*of_entries, *(problem for rule in OF_READINGS for problem in rule(readings)))
