"""The words that join others, of each language that has a pack or a table: what stands between two of a kind, before
one that goes with another, and at either end of a range.

They stand in one table, apart from the packs: most that ask for them read a text before its language is known, and all
packs take long to load.
"""

from __future__ import annotations

import re

from scrubber.language.packs.pack import words

#: Of each language, what says that two are meant, that one of them is, that one is with the other, that a time begins,
#: that it ends, and what stands between both ends besides; a comma divides the kinds.
_KINDS = ("and", "or", "with", "from", "until", "to")
_TABLE = {
    "en": "and &, or, with as_well_as nor vs, from since starting, until till up_to, to through",
    "zh": "和 与 與 及 以及, 或 或者, 跟 同 并 並, 自 从 從, 至 到,",
    "ja": "及び および 並びに 及 や, 又は または, と か の ・ 和, から, まで,",
    "ko": "및, 또는,, 부터, 까지,",
    "de": "und sowie, oder, mit, ab seit, bis, bis_zum",
    "fr": "et, ou, avec, à_partir_du à_partir_de dès_le dès depuis_le depuis, jusqu'au jusqu'à, à au",
    "es": "y e, o u, con, desde a_partir_de a_partir_del, hasta, a al",
    "it": "e ed, o, con, dal a_partire_dal, fino_al, a al",
    "pt": "e, ou, com, desde a_partir_de a_partir_do, até até_ao, a ao",
    "ru": "и, или, с, с, до по,",
}
#: Those of languages that are asked for by name alone: a Czech "a" is "and", a Spanish one "to".
_BY_NAME = {
    "af": "en, of,,, tot_en_met, tot",
    "ar": "و ثم, أو,,, حتى, إلى",
    "be": "і ды, або ці,,, да, па",
    "bg": "и, или,,, до, до",
    "bn": "ও এবং, বা অথবা,,, পর্যন্ত, থেকে",
    "ca": "i, o,,, fins_a, a",
    "cs": "a i, nebo či,,, do, až",
    "da": "og samt, eller,,, til_og_med, til",
    "el": "και κι, ή,,, μέχρι, έως ως",
    "et": "ja ning, või ehk,,, kuni, kuni",
    "fa": "و, یا,,, تا,",
    "fi": "ja sekä, tai,,,,",
    "ga": "agus is, nó,,, go_dtí, go",
    "he": "ו, או,,, עד,",
    "hi": "और तथा, या,,, तक, से",
    "hr": "i te, ili,,, do, do",
    "hu": "és, vagy,,,,",
    "id": "dan, atau,,, sampai hingga, s.d.",
    "lt": "ir bei, arba ar,,, iki, iki",
    "lv": "un, vai,,, līdz, līdz",
    "mk": "и, или,,, до, до",
    "mt": "u, jew,,, sa, sa",
    "nb": "og samt, eller,,, til_og_med, til",
    "nl": "en, of,,, tot t/m, tot_en_met",
    "pl": "i oraz, lub albo,,, do, aż_do",
    "ro": "și şi, sau ori,,, până_la, la",
    "sk": "a i aj, alebo či,,, do, až",
    "sl": "in ter, ali,,, do, do",
    "sr": "и те, или,,, до, до",
    "sv": "och samt, eller,,, till_och_med, till",
    "sw": "na, au,,, hadi, mpaka",
    "ta": "மற்றும், அல்லது,,, வரை, முதல்",
    "th": "และ, หรือ,,, จนถึง, ถึง",
    "tr": "ve, veya ya_da,,,,",
    "uk": "і й та, або чи,,, до, по",
    "ur": "اور و, یا,,, تک, سے",
    "vi": "và, hoặc hay,,, cho_đến, đến tới",
}
_WORDS = {
    (language, kind): tuple(words(listed))
    for language, kinds in (_TABLE | _BY_NAME).items()
    for kind, listed in zip(_KINDS, kinds.split(","), strict=True)
}


def joining(*kinds: str, language: str | None = None) -> tuple[str, ...]:
    """The words of one kind or several ("and", "or", "with", "from", "until", "to"), the longest first.

    Args:
        kinds: which.
        language: whose; "" is Chinese and English, which stand beside each other, None all that have a pack; one that
            is not known has none.

    >>> joining("and", "or", language="de")
    ('sowie', 'oder', 'und')
    """
    asked = ("zh", "en") if language == "" else _TABLE if language is None else (language,)
    found = {word for each in asked for kind in kinds for word in _WORDS.get((each, kind), ())}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def spaced(*kinds: str) -> str:
    """A pattern's alternatives for those words of all languages that stand between blanks (see `joining`)."""
    return "|".join(re.escape(word) for word in joining(*kinds) if not is_wide(word))


def unspaced(*kinds: str) -> str:
    """A pattern's alternatives for those words that stand between characters without a blank (see `joining`)."""
    return "|".join(word for word in joining(*kinds) if is_wide(word))


def is_wide(word: str) -> bool:
    """Whether a word is of Chinese or Japanese, which set no blanks."""
    return "\u3041" <= word[0] <= "\u9fff"
