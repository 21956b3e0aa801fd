"""The runs of letters in a text: words, and in scripts without blanks what stands between two marks."""

import unicodedata

from scrubber.patterns import lazily

#: The signs of vowels and others that stand at letters of scripts from India to Cambodia: parts of words, and no
#: letters by themselves. First those of scripts with blanks between words, from Devanagari to Sinhala.
INDIC_SIGNS, FURTHER_SIGNS = (
    "".join(char for char in map(chr, codes) if unicodedata.category(char)[0] == "M")
    for codes in (range(0x900, 0xE00), range(0xE00, 0x1800))
)
_RUN = lazily(r"[^\W\d_]+")
#: What is neither of Latin-1 nor a dash, a quotation mark or an ellipsis: other letters may be among it.
_FAR = lazily("[^\x00-\xff\u2010-\u2027]")
_BLANK = ord(" ")
_LETTERS = bytes(code if _RUN.match(chr(code)) else _BLANK for code in range(256))
_OTHERS = bytes(code for code in range(256) if not _RUN.match(chr(code)))
_MARKS, _LATIN_MARKS = lazily(r"[\W_]+"), bytes(code for code in range(256) if not chr(code).isalnum())


def runs(text: str) -> list[str]:
    """A text's runs of letters, in order; bytes are blanked and split several times faster than a pattern matches."""
    if text.isascii():
        return text.encode().translate(_LETTERS).decode().split()
    return _RUN.findall(text) if is_far(text) else western_runs(text)


def says(line: str, words: str) -> bool:
    """Whether a line has such words; one word of an alphabet only as a whole."""
    return words in (runs(line) if words.isascii() and words.isalpha() else line)


def western_runs(text: str) -> list[str]:
    """The runs of those letters that Western European languages have: any other character parts them."""
    return text.encode("latin-1", "replace").translate(_LETTERS).decode("latin-1").split()


def is_far(text: str) -> bool:
    """Whether a text has letters or marks of other writing than Western European languages have."""
    return not text.isascii() and _FAR.search(text) is not None


def letters(text: str) -> str:
    """A text's letters alone."""
    if text.isascii():
        return text.encode().translate(None, _OTHERS).decode()
    return "".join(runs(text))


def letters_and_digits(text: str) -> str:
    """A text's letters, ideographs and digits alone."""
    return _MARKS.sub("", text) if is_far(text) else latin_letters_and_digits(text).decode("latin-1")


def latin_letters_and_digits(text: str) -> bytes:
    """The same of a text that is not far, in Latin-1: bytes are deleted faster than a pattern is matched, and what is
    beyond Latin-1 there is no letter.
    """
    return text.encode("latin-1", "replace").translate(None, _LATIN_MARKS)


def key_of(text: str) -> str:
    """What lines are compared by where marks, blanks and case say nothing: their letters and digits."""
    return letters_and_digits(text.casefold())
