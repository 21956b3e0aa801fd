"""Names of people, organisations and places, from their context, their spelling and short tables.

No dictionary of names is complete; these are the signs a reader goes by: a title before a surname, a verb of speech
after it, capitals inside a sentence, the word an organisation's name ends with.
"""

from scrubber.language.packs import en, zh
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_HAN = "㐀-鿿"
_SINGLE = "".join(sorted(s for s in zh.SURNAMES if len(s) == 1))
_DOUBLE = "|".join(sorted(s for s in zh.SURNAMES if len(s) == 2))
_SURNAME = f"(?:{_DOUBLE}|[{_SINGLE}])"
_FOLLOWS = unbroken(read_table("names")["zh"]["follows"])
_TITLED = lazily(f"(?:{zh.PACK.titles.pattern})({_SURNAME}[{_HAN}]{{1,2}}?)(?={_FOLLOWS})")
_SPEAKING = lazily(
    f'(?:^|[，。、；：:（(“”"\\s,.由经对向与和及])({_SURNAME}[{_HAN}]{{1,2}}?)(?=表示|指出|说|认为|强调|介绍'
    f"|透露|宣布|表明|坦言|回应|写道|担任|签字|签署|主持|出席|先生|女士|同志)"
)
_PERSON = lazily(f"{_SURNAME}[{_HAN}]{{1,2}}")
_UPPER = "A-ZÀ-ÖØ-ÞĀĆČĎĐĘĚĹĽŁŃŇŐŒŔŘŚŞŠŤŮŰŹŻŽА-ЯЁЄІЇҐ"
# Capitalised words in a row, with what may stand between them; an acronym; initials.
_CAPITALS = lazily(
    rf"\b(?!I\b)(?:[{_UPPER}][\w’'-]*|[{_UPPER}]\.)(?:\s(?:(?:of|the|and|de|van|von|der|la|for|al"
    rf"|bin)\s){{0,2}}(?:[{_UPPER}][\w’'-]*|[{_UPPER}]\.)){{0,7}}"
)
_NAME_PART = lazily(
    rf"[{_UPPER}][^\W\d_{_UPPER}][\w’'-]*|[{_UPPER}][’'-][\w’'-]*|[{_UPPER}]{{1,3}}\.?|de|van|von|der|bin|al"
)
_OFFICE = lazily(f"[{_HAN}]{{2,15}}[部局署厅司委]")
_STARTS = lazily(r"(?:^|[.!?:;。！？：；\n“\"‘(（*•—–-])\s{0,4}$")

#: So many words of capitals in a row are text set in capitals; so much around a name tells.
_ROW, _BESIDE = 6, 30
_WORD = lazily(rf"[{_UPPER}]{{2,}}")

# The characters that the usual tables of transliteration give foreign names.
_SOUNDS = frozenset(unbroken(read_table("names")["zh"]["sounds"]))

#: What a firm's name may end with in small letters.
_LEGAL_FORMS = frozenset(["plc", "llc", "llp", "ltd", "inc"])
# Names that are written differently by region and mean one thing.
REGIONAL = dict(pair.split("/") for pair in read_table("names")["zh"]["regional"].split())


def zh_names(text: str) -> list[tuple[int, int]]:
    """Where names stand in Chinese text: people next to a title or a verb of theirs, known organisations and places."""
    spans = [m.span(1) for pattern in (_TITLED, _SPEAKING) for m in pattern.finditer(text)]
    spans += [m.span() for m in zh.PACK.places.finditer(text)]
    return sorted(spans)


def en_names(text: str) -> list[tuple[int, int]]:
    """Where names stand in English text: capitals inside a sentence, or two and more words of them anywhere."""
    spans = []
    for match in _CAPITALS.finditer(text):
        start, end = match.span()
        words = match[0].split()
        if (
            len(words) == 1
            and not (words[0].isupper() and len(words[0]) > 1)
            and _STARTS.search(text[max(0, start - 3) : start])
        ):
            continue
        if not in_capitals(text[max(0, start - _BESIDE) : end + _BESIDE]):
            spans.append((start, end))
    return spans


def in_capitals(text: str) -> bool:
    """Whether a few words are all set in capitals, as a disclaimer's are: of such words no capital tells a name.

    It goes wrong for a name within a heading in capitals: another one there is told as wording.
    """
    return text.isupper() and len(_WORD.findall(text)) >= _ROW


def is_person(text: str) -> bool:
    """Whether a piece of text, taken alone, reads as a person's name."""
    if is_organisation(text) or is_place(text):
        return False
    parts = text.split()
    return bool(_PERSON.fullmatch(text)) or (2 <= len(parts) <= 5 and all(_NAME_PART.fullmatch(part) for part in parts))


def is_organisation(text: str) -> bool:
    """Whether a piece of text ends (in Chinese) or has a word (in English) as names of organisations do."""
    matches = list(zh.PACK.organisations.finditer(text))
    if matches and matches[-1].end() == len(text):
        return True
    return bool(_OFFICE.fullmatch(text)) or (text[:1].isupper() and bool(en.PACK.organisations.search(text)))


def is_place(text: str) -> bool:
    """Whether a piece of text is a known place, with or without what kind of place it is."""
    return (
        bool(zh.PACK.places.fullmatch(text.rstrip("省市县区州国")))
        or bool(zh.PACK.places.fullmatch(text))
        or bool(en.PACK.places.fullmatch(text))
    )


def is_name(text: str) -> bool:
    """Whether a piece of text, taken alone, reads as a name of any kind."""
    text = text.strip()
    if is_person(text) or is_organisation(text) or is_place(text):
        return True
    words = text.split()
    return (
        bool(words)
        and words[0][:1].isupper()
        and (words[-1][:1].isupper() or (len(words) > 1 and words[-1] in _LEGAL_FORMS))
        and any(c.isalpha() and c < "\u2e80" for c in text)
    )


def is_transliteration(text: str) -> bool:
    """Whether a Chinese word of three characters and more is made of those that foreign names are written with
    (约翰逊, 艾哈迈德).
    """
    return len(text) >= 3 and sounded(text)


def sounded(text: str) -> bool:
    """Whether all characters of a piece of text are among those that write the sounds of foreign names."""
    return all(char in _SOUNDS for char in text)


def same_place(one: str, other: str) -> bool:
    """Whether two names are one place's, written as two regions write it."""
    return REGIONAL.get(one) == other or REGIONAL.get(other) == one
