"""Who speaks, in the languages whose verbs of speech are a table: data/speakers.toml says which, and how they stand."""

import re
from functools import cache

from scrubber.language.facts.by_language import forms, one_of
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.pack import words
from scrubber.language.runs import INDIC_SIGNS
from scrubber.language.written_tables import tables

# A word, with the signs of vowels that some scripts set at letters; who speaks has so many.
_NO_WORD = r"\s.,;:!?()\[\]“”„«»‘\"।॥؟،؛…"
_WORD = rf"[^{_NO_WORD}–—-][^{_NO_WORD}]{{0,30}}"
_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄΑ-Ω]"
# Of initials the point ends no clause.
_WHO = rf"(?:{_CAPITAL}\.|{_WORD})(?:\s(?:{_CAPITAL}\.|{_WORD})){{0,5}}?"
# One word, and those with a capital behind it.
_NAME = rf"{_WORD}(?:\s{_CAPITAL}(?:\.|[^\W\d_]{{1,30}})){{0,3}}"
_CLOSED = "”“»\"'’״"
_OPENS = rf"(?:^\s?|[.!?:;।؟؛…]\s|[{_CLOSED}„«‘]\s?|[,،]\s|[{_CLOSED}][,،.]\s)"
# Where a clause ends, and what is said begins.
_ENDS = r"(?=\s?[.,;:।؟،؛…“«„\"]|$)"
# What is said follows.
_SAID = r"\s?[,:;،“„«\"]"
#: Words that were said, with a verb behind.
_BEHIND_WORDS = rf"[{_CLOSED}«‘],?\s(?:[–—-]\s)?"
#: A language without blanks between words.
_UNSPACED = "th"


def has(language: str) -> bool:
    """Whether the table has a language."""
    return language in tables("speakers")


@cache
def patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Patterns for a language that the table has, whose groups are who speaks."""
    row = tables("speakers")[language]
    said, adds, behind, sources, that, later = (
        one_of(forms(words(row.get(key, "")))) for key in ("said", "adds", "behind", "sources", "that", "later")
    )
    if language == _UNSPACED:
        thai = "[\u0e01-\u0e4e]{2,30}?"
        # With the verb: no blank parts it from them.
        return (re.compile(rf"(?:^|[\s{_CLOSED}])((?:{sources})?{thai}(?:{said}))(?=ว่า|[\s:“\"]|$)"),)
    articles = words(row.get("articles", ""))
    article = one_of(articles)
    # Arabic writes "and" together with a verb. After a preposition it is said when or where.
    when = function_words(language).difference(articles).union(words(row.get("when", "")))
    who = rf"(?!(?i:{one_of(when)}|{later})\s){_WHO}"
    theirs = rf"({_WHO})(?=,)" if row.get("comma") else rf"((?:(?:{article})\s)?{_NAME})"
    found = [
        rf"{_OPENS}(?:(?i:{later})\s)?({who})\s(?:{said}|{behind}|(?:{adds})(?={_SAID}|\s(?:{that})\s))(?![\w{INDIC_SIGNS}])",
        rf"{_BEHIND_WORDS}(?:{said}|{adds})\s({_WHO}){_ENDS}",
    ]
    found.append(rf"{_OPENS}[وف]?(?i:{sources})\s{theirs}")
    if first := row.get("first"):
        found.append(rf"{_OPENS}[وف]?(?i:{said}|{adds})\s({_WHO})(?=\s?[:،]|\s(?:{one_of(words(first))})\b|$)")
    return tuple(map(re.compile, found))
