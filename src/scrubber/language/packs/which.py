"""Which languages' words a text can hold."""

import re
from dataclasses import replace
from functools import cache, lru_cache

from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.detect import detect_language
from scrubber.language.packs.listed import listed
from scrubber.language.packs.measures import Longest, measured
from scrubber.language.packs.pack import Pack, words
from scrubber.language.plain import HAN, HANGUL
from scrubber.patterns import lazily

#: Those of which a table of words is all that is known: no names, no one's speech.
LISTED = frozenset(
    words(
        "af ar be bg bn ca cs da el et fa fi ga he hi hr hu id lt lv mk mt nb nl pl ro sk sl sr sv sw ta th tr uk ur vi"
    )
)
#: All that have words of their own, but for Chinese and English, which stand beside each other.
WORDED = frozenset({"de", "es", "fr", "it", "ja", "ko", "pt", "ru"}) | LISTED
_LATIN = frozenset(words("de es fr it pt cs fi hu id nl pl ro sv sw tr vi af ca da hr nb sk sl et lv lt ga mt"))
_CYRILLIC, _ARABIC = frozenset(words("ru uk be bg mk sr")), frozenset(words("ar fa ur"))
_KANA = lazily(r"[\u3041-\u3096\u30a1-\u30fa]")
_ENGLISH = lazily(
    r"\b(?:the|and|shall|with|this|that|which|not|are|by|for|from|must|should|may|has|have|of)\b", re.IGNORECASE
)
#: What the tables of words have that stands before a number.
_BEFORE = lazily("分之$|^[$€£¥₪₫₹₺৳]$")
_UKRAINIAN = lazily("[іїєґ]", re.IGNORECASE)
_WORD = lazily(r"[^\W\d_]+")
_SHORT = 40
#: So long a text in Japanese has a syllable of kana.
_BARE = 20


@cache
def pack(language: str) -> Pack:
    """One language's pack; each is loaded when a text first needs it."""
    found = listed(language)
    behind, before = measured(language)
    common = function_words(language)  # 4 a 6, in Spanish, counts no years, nor 5 w 2019 watts, in Polish
    classes = {**{word: name for word, name in behind.items() if word not in common}, **found.unit_classes}
    before = {**before, **{word: name for word, name in found.unit_classes.items() if _BEFORE.search(word)}}
    return replace(
        found, unit_classes=classes, units=Longest(classes), classes_before=before, signs_before=Longest(before)
    )


@lru_cache(maxsize=1 << 14)
def packs_of(text: str, around: str = "") -> tuple[Pack, ...]:
    """The packs whose words a text can hold: Chinese and English stand beside each other, every other language alone.

    Args:
        text: a sentence.
        around: the language of what stands around it, for a sentence that does not tell its own. Without it a short
            text that nothing shows to be another language's is read as English.
    """
    if _KANA.search(text):
        return (pack("ja"), pack("en")) if _ENGLISH.search(text) else (pack("ja"),)
    if HANGUL.search(text):
        return (pack("ko"), pack("en")) if _ENGLISH.search(text) else (pack("ko"),)
    if HAN.search(text):
        # What has so few signs may do without kana: 総務課長　西岡豊.
        return (pack("ja"),) if around == "ja" and len(text) < _BARE else (pack("zh"), pack("en"))
    language = detect_language(text)
    sharing = any(around in tags and language in tags for tags in (_LATIN, _CYRILLIC, _ARABIC))
    if sharing and _common(text, around) >= _common(text, language) - 1:
        language = around  # a word or two of Portuguese in a French text: mais, à; a Czech sentence as good as Slovak
    if language in WORDED and _is_told(text, language, around):
        return (pack(language),)
    if around in _LATIN and _is_in(text, around):
        return (pack(around),)
    if around in WORDED and not _WORD.search(text):
        return (pack(around),)  # figures alone: 12,5
    if language in {"en", "und"} or len(text) < _SHORT or _ENGLISH.search(text):
        return (pack("en"),)
    return ()


def _is_told(text: str, language: str, around: str) -> bool:
    """Whether more shows a text's language than words that another has too: `no one may` is no Spanish, `to do so` no
    Czech, and what has no letter of Ukrainian's own may be Russian.
    """
    if language == "uk":
        return around == "uk" or _UKRAINIAN.search(text) is not None
    return not text.isascii() or _common(text, language) > 1 + (language in LISTED)


def _is_in(text: str, around: str) -> bool:
    """Whether a text has no words of English, or more of what is around it: Dutch has `of`, and Romanian `are`."""
    english = {word.lower() for word in _ENGLISH.findall(text)} - function_words(around)
    return len(english) < max(1, _common(text, around))


def _common(text: str, language: str) -> int:
    """How many of a language's commonest words a text has."""
    return len(function_words(language).intersection(_WORD.findall(text.lower())))


def packs_for(language: str) -> tuple[Pack, ...]:
    """The packs of a text that was told to be in a language (see `packs_of`)."""
    return (pack(language),) if language in WORDED else (pack("zh"), pack("en"))


@lru_cache(maxsize=1 << 14)
def language_of(text: str, around: str = "") -> str:
    """The language of a text whose words are those of a pack of its own; "" for Chinese, English and unknown ones."""
    packs = packs_of(text, around)
    return packs[0].language if packs and packs[0].language in WORDED else ""
