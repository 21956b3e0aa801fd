"""Plain forms: a text's characters in the one script and width that the tables of facts are written in, place by
place.
"""

from __future__ import annotations

import unicodedata

from scrubber.language.chinese import SIMPLIFIED, converter

#: Characters whose context-free conversion leaves a pair that is one character in the other script.
VARIANTS = str.maketrans("著裏裡甦祇衹係繫乾幹麽麼妳牠祂", "着里里苏只只系系干干么么你它他")
#: The figures of other scripts, with the Arabic marks of decimals and of thousands.
FIGURES = {zero + n: str(n) for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50) for n in range(10)} | {
    0x66B: ".",
    0x66C: ",",
}
#: Letters of Arabic as keyboards of other countries write them, and those whose sign is often left out.
LETTERS = dict(zip("أإآٱىیک", "اااايي\u0643", strict=True))
#: Marks that no narrow character becomes.
_OWN_MARKS = frozenset("，。；：！？（）")


def plain(text: str) -> str:
    """The text in narrow forms and simplified characters, one for one: as long as before, so that places stay."""
    return text if text.isascii() else "".join(map(_PLAIN.__getitem__, text))


def lowered(text: str) -> str:
    """The text in lower case, as long as before, so that places stay."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(char.lower()[:1] for char in text)


_OTHER_FORMS = {chr(code): figure for code, figure in FIGURES.items()} | LETTERS


class _Plain(dict[str, str]):
    """The plain form of a character, found once for each."""

    def __missing__(self, char: str) -> str:
        if "\u3400" <= char <= "\u9fff":
            found = converter(SIMPLIFIED)(char.translate(VARIANTS))
        else:
            found = (
                unicodedata.normalize("NFKC", char) if "\uff01" <= char <= "\uffee" else _OTHER_FORMS.get(char, char)
            )
            if found in _OWN_MARKS:
                found = char
        self[char] = found = found if len(found) == 1 else char
        return found


_PLAIN = _Plain()
