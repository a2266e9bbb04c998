"""What must hold between entries: one rule a file, listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.problems import Problem
from generator.readings import Readings
from generator.resolve import Entries
from generator.rules.budgets import prefixes_are_short, quotations_keep_to_their_budget, wordings_are_short
from generator.rules.choices import choices_are_supported
from generator.rules.circles import nothing_is_part_of_itself
from generator.rules.columns import every_party_has_one_column
from generator.rules.dates import dates_follow_from_words
from generator.rules.doubts import doubts_are_about_fields
from generator.rules.drafts import nothing_leads_to_a_draft
from generator.rules.duplicates import nothing_exists_twice
from generator.rules.facts import facts_are_declared
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

RULES: tuple[Callable[[Entries], Iterator[Problem]], ...] = (
    statements_are_told_apart,
    nothing_is_told_before_it_happened,
    nothing_follows_what_came_later,
    lengths_end_after_they_begin,
    articles_are_filed_by_their_day,
    articles_are_withdrawn_after_they_appear,
    roles_end_after_they_begin,
    roles_stand_once,
    roles_are_supported,
    facts_are_declared,
    words_say_their_facts,
    terms_are_not_confused,
    parts_are_told_apart,
    what_is_claimed_has_an_origin,
    rights_are_declared,
    quotations_keep_to_their_budget,
    prefixes_are_short,
    wordings_are_short,
    nothing_is_part_of_itself,
    former_ids_are_free,
    nothing_exists_twice,
    doubts_are_about_fields,
    every_party_has_one_column,
    nothing_leads_to_a_draft,
    articles_are_verified,
    marks_in_gists_are_quotations,
    marks_in_summaries_have_a_source,
    offices_are_of_their_side,
    links_lead_to_whom_their_words_name,
)
OF_READINGS: tuple[Callable[[Readings], Iterator[Problem]], ...] = (
    dates_follow_from_words,
    choices_are_supported,
    texts_may_be_printed,
    what_is_locked_is_unchanged,
)
"""Rules that judge what was read of the texts too."""


def broken_rules(readings: Readings) -> Iterator[Problem]:
    """Give every breach of a rule, notices too."""
    for rule in RULES:
        yield from rule(readings.entries)
    for of_readings in OF_READINGS:
        yield from of_readings(readings)
