"""The language of a block, from its characters, and between languages of one script from their commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

#: Scripts by character ranges, with the language that a script stands for unless its words say another.
_SCRIPTS = (
    ("ja", "぀-ヿㇰ-ㇿｦ-ﾝ"), ("ko", "가-힣ᄀ-ᇿ㄰-㆏"), ("zh", "㐀-䶿一-鿿豈-﫿\U00020000-\U000323af"),
    ("en", "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"), ("ru", "Ѐ-ԯ"), ("ar", "؀-ۿݐ-ݿﭐ-﷿ﹰ-ﻼ"), ("el", "Ͱ-Ͽἀ-῿"), ("he", "֐-׿"), ("hi", "ऀ-ॿ"),
    ("bn", "ঀ-৿"), ("pa", "਀-੿"), ("gu", "઀-૿"), ("ta", "஀-௿"), ("te", "ఀ-౿"), ("kn", "ಀ-೿"), ("ml", "ഀ-ൿ"), ("si", "඀-෿"),
    ("th", "฀-๿"), ("lo", "຀-໿"), ("bo", "ༀ-࿿"), ("my", "က-႟"), ("ka", "Ⴀ-ჿᲐ-Ჿ"), ("am", "ሀ-፿"), ("km", "ក-៿"), ("mn", "᠀-᢯"),
    ("hy", "԰-֏"),
)  # fmt: skip
_PATTERNS = tuple((tag, re.compile(f"[{ranges}]")) for tag, ranges in _SCRIPTS)
_TAGS = tuple(tag for tag, _ in _SCRIPTS)
#: Most texts are Latin or Chinese; only another character makes the other scripts worth a look.
_COMMON = tuple((tag, re.compile(f"[{ranges}]+")) for tag, ranges in _SCRIPTS if tag in {"zh", "en"})
_RARE = re.compile(
    r"[^\x00-\u024f\u1e00-\u1eff\u2000-\u22ff\u2460-\u27bf\u3000-\u303f\u3400-\u9fff\uff00-\uff65\U0001f000-\U0001faff]"
)


class _TagsOf(dict[str, tuple[str, ...]]):
    """The languages whose script a character is of, found once for each."""

    def __missing__(self, char: str) -> tuple[str, ...]:
        self[char] = found = tuple(tag for tag, pattern in _PATTERNS if pattern.match(char))
        return found


_TAGS_OF = _TagsOf()
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN_WORD = re.compile("[A-Za-z]+")
_ASCII_LETTER = re.compile("[A-Za-z]")
_SAMPLE = 4000

#: The commonest short words of languages that share a script. A word that several have speaks for each of them.
_WORDS = {
    "en": "the a an of and to in is that for it was on are with as at be this have from or by not but they which we you has were will their been can all shall its",
    "fr": "le la les de des du et en un une est que qui dans pour pas sur au aux avec ce se il par plus ne sont cette ou son nous vous leur été être",
    "de": "der die das und den von zu mit ist des im für auf ein eine nicht dem sich als auch es an werden aus er hat dass sie nach wird bei einer um sind wir",
    "es": "el la los las de que y en un una es por con para se del al lo no su como más pero sus le ha este sobre son entre esta también fue",
    "pt": "o os as de que e do da em um uma para com não é por no na dos das se ao mais como à foi são pelo pela ou também seu sua",
    "it": "il lo la gli le di che e un una è per non con del della dei si in sono da al alla nel più anche come ha ma dal delle questo",
    "nl": "de het een van en in is dat op te voor met zijn die niet aan er om ook als bij maar door naar wordt ze dan uit hij deze werd",
    "sv": "och att det som en på är av för med till den har de inte om ett från men var vi kan så eller när ska efter",
    "da": "og at det som en på er af for med til den har de ikke om et fra men var vi kan så eller når skal efter blev",
    "nb": "og at det som en på er av for med til den har de ikke om et fra men var vi kan så eller når skal etter ble",
    "fi": "ja on ei se että oli hän mutta ovat kun niin myös jos tai ole sen joka mitä vain tämä kuin joka",
    "pl": "i w na z do się nie jest to że o jak ale po od za przez dla są tym oraz był które jego czy ma może",
    "cs": "a v se na je že s z do o to i ve k za pro po jako ale by jsou od které při nebo byl jeho také až",
    "sk": "a v sa na je že s z do o to i vo k za pre po ako ale by sú od ktoré pri alebo bol jeho aj až",
    "hu": "a az és hogy nem is egy ez volt meg csak de van mint már el még ha vagy azt ezt lehet kell amely szerint",
    "ro": "de și în la cu pe a nu un o care este din că mai se pentru au fi sau prin ca dar sunt după între",
    "tr": "ve bir bu da de için ile olarak olan çok daha gibi ne kadar en o ama var sonra ya her değil göre tarafından olduğu",
    "vi": "và của là có trong cho được không các những với một người đã này khi từ đến về để như cũng tại ra ở",
    "id": "yang dan di ini itu dengan untuk dari tidak dalam pada akan ke adalah juga oleh ada sebagai atau dapat telah bisa karena",
    "ca": "el la els les de que i en un una és per amb del al no es més com però són també va aquest dels seva",
    "hr": "i u je na se da su za od s a o koji će kao to iz ne sa što biti ili bio nije može do",
    "ru": "и в не на что с он как это по но из у за от так же для его к было только бы или мы все при они также",
    "uk": "і в не на що з як це до за але та від для його у й є він був або при які також про ми вони щодо",
    "bg": "и на в се да не за от с е че по са като до което които при или беше това има той ще след",
    "sr": "и у је на да се за су од са не као што који то би из или али до није може бити према",
    "be": "і ў не на што з як гэта да за але ад для яго у ён быў або пры якія таксама мы яны",
    "ar": "في من على أن إلى عن التي الذي هذا مع هذه ما لا كان بين قد بعد كل أو غير ذلك ولا كما حيث",
    "fa": "و در به از که این را با است برای آن یک می تا بر هم شده شود خود نیز یا باید کرد های هر بود",
    "ur": "کے میں کی ہے اور سے کا کو نے پر یہ ہیں کہ اس بھی تھا جو نہیں کر ہو تھے لیے",
}  # fmt: skip
#: Letters that speak for one or a few of the languages that share a script.
_LETTERS = {
    "fr": "çœêèëîïû", "de": "äöüß", "es": "ñ¿¡", "pt": "ãõ", "it": "ìò", "sv": "åäö", "da": "æøå", "nb": "æøå", "fi": "äö",
    "pl": "ąęłśźżćń", "cs": "řůěčšž", "sk": "ľĺŕôčšž", "hu": "őű", "ro": "șțşţă", "tr": "ğışİ", "vi": "đơưạảấầậếềệốồộớờợứừựịỉ", "hr": "đćčšž",
    "ru": "ыэёщъ", "uk": "іїєґщ", "bg": "ъщ", "sr": "ђћљњџј", "be": "ўіыэё", "ar": "يةىك", "fa": "یپچژگک", "ur": "ٹڈڑےںھہ",
}  # fmt: skip
_SHARING = {
    "en": tuple(tag for tag in _WORDS if tag not in {"ru", "uk", "bg", "sr", "be", "ar", "fa", "ur"}),
    "ru": ("ru", "uk", "bg", "sr", "be"),
    "ar": ("ar", "fa", "ur"),
}


@cache
def function_words(language: str) -> frozenset[str]:
    """The commonest words of a language, lower case; none if it is written without spaces or not known."""
    return frozenset(_WORDS.get(language, "").split())


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """For each common word, the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for tag in _WORDS:
        for word in sorted(function_words(tag)):
            found[word] = (*found.get(word, ()), tag)
    return found


def grammar(words: Sequence[str]) -> float:
    """The share of words, lower case, that hold sentences together, in the language that has most of them here; 0 if there are no words."""
    speakers = _languages_of()
    spoken: dict[str, int] = {}
    for word in words:
        for tag in speakers.get(word, ()):
            spoken[tag] = spoken.get(tag, 0) + 1
    return max(spoken.values(), default=0) / max(1, len(words))


def detect_language(text: str, hints: Collection[str] = ()) -> str:
    """The main language of a text: a primary BCP 47 tag, or "und".

    Args:
        text: a block. Only its first few thousand characters are read.
        hints: languages that are likely, such as those a person named; they decide where the text alone doesn't.
    """
    sample = text[:_SAMPLE]
    likely = [hint.partition("-")[0].lower() for hint in hints]
    if sample.isascii():
        return _by_words(sample, "en", likely) if _ASCII_LETTER.search(sample) else "und"
    counts = dict.fromkeys(_TAGS, 0)
    if _RARE.search(sample):
        for char, count in Counter(sample).items():
            for tag in _TAGS_OF[char]:
                counts[tag] += count
    else:
        for tag, pattern in _COMMON:
            counts[tag] = sum(map(len, pattern.findall(sample)))
    han = counts["zh"]
    if counts["ja"] and counts["ja"] * 12 > han + counts["ja"]:
        counts["ja"] += han
        counts["zh"] = 0
    elif han and "zh" not in likely and "ja" in likely:
        counts["ja"], counts["zh"] = han, 0
    # A word of an alphabet is several letters; a syllable or an ideograph is most of a word.
    weights = {tag: count if tag in {"ja", "ko", "zh"} else count / 4 for tag, count in counts.items()}
    best = max(weights, key=lambda tag: weights[tag])
    if not weights[best]:
        return "und"
    return _by_words(sample, best, likely) if best in _SHARING else best


def _by_words(sample: str, script: str, likely: list[str]) -> str:
    speakers, letters = _speakers(script)
    scores: dict[str, float] = {}
    plain = sample.isascii()
    words = (_PLAIN_WORD if plain else _WORD).findall(sample)
    for word in [word for word in words if word.lower() in speakers]:
        # A single capital is a numeral or an initial, not the "i" or "a" of some language.
        if len(word) > 1 or word.islower():
            for tag in speakers[word.lower()]:
                scores[tag] = scores.get(tag, 0.0) + 1.0
    if not plain:
        seen: dict[str, int] = {}
        for letter in [letter for letter in sample.lower() if letter in letters]:
            for tag in letters[letter]:
                seen[tag] = seen.get(tag, 0) + 1
        for tag, count in seen.items():
            scores[tag] = scores.get(tag, 0.0) + 0.6 * count
    sharing = _SHARING[script]
    for tag in likely:
        if tag in sharing:
            scores[tag] = scores.get(tag, 0.0) + 0.5
    if not likely:
        scores[script] = scores.get(script, 0.0) + 0.5
    if len(scores) < 2:
        return next(iter(scores), script)
    return max(sharing, key=lambda tag: scores.get(tag, 0.0))


@cache
def _speakers(script: str) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """For a script, its common words and its telling letters, each with the languages that it speaks for."""
    words: dict[str, tuple[str, ...]] = {}
    letters: dict[str, tuple[str, ...]] = {}
    for tag in _SHARING[script]:
        for word in sorted(function_words(tag)):
            words[word] = (*words.get(word, ()), tag)
        for letter in _LETTERS.get(tag, ""):
            letters[letter] = (*letters.get(letter, ()), tag)
    return words, letters
