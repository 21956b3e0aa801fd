"""Lines of which next to nothing can be read, and no mark of loss tells so: they are told, and stay as they are.

Where a program wrote a text in ASCII, question marks stand for the letters of whole words: `??????????? ????? 2011`.
Where UTF-8 was read as Big5 or Shift-JIS and bytes were dropped, ideographs are left that nobody wrote in a row:
`嫘虫犖胯桀恐閮急脯璅拙`. Where it was read as windows-1252 twice, and bytes were dropped at either time, letters:
`Ã£â„¢Ã£Â¹`. Where Shift-JIS was read as Latin-1 and its controls are gone, the second bytes of kana: `·×ÄÌlÍA`. No
road back is certain there, or a rule before this one had taken it; but that one led here is.

Kept silent: `What????`, `????-??-??`, forms, quizzes, chats and tables with rows of question marks, for these have no
sentences of them; what stands beside letters beyond ASCII; Chinese, Japanese and Korean as people write them, and a
list of rare characters, whose bytes are none of UTF-8. It goes wrong for a saying of which a riddle shows the length of
each of fifteen words so, or of six among lines beyond ASCII. It does not see a heading that was lost so, but in a text
whose other lines are in letters beyond ASCII and have one lost line that is long.
"""

from collections.abc import Iterator
from itertools import pairwise

from scrubber.language.model import bits
from scrubber.patterns import lazily

_LINE = lazily(r"[^\s].*")
#: Question marks in the place of a word, with no letter beside them, and none of what patterns of names have.
_RUN = lazily(r"(?<![\w?/*&=.-])\?{2,400}+(?![\w/*&=-])")
_LETTER = lazily("[A-Za-z]")
#: A word of them, with what ASCII has to set beside a word. So many make a line of running text, of so many lengths;
#: and so many in such lines a text that was lost.
_WORD = lazily(r"[\"'(]?(\?{1,400}+)[\"'),.;:!]{0,4}+")
_IN_LINE, _LENGTHS, _WORDS = 6, 4, 15
#: Of a text without blanks so many marks in a row are a line, and so many lines a text, with so many marks in all.
_ROW, _ROWS, _MARKS = 8, 3, 60
#: In a text of so many letters beyond ASCII, so many for each of ASCII, so many words are a line that was lost if it
#: has a sentence's sign; and so many marks in a row, if the text is in a script that has no blanks between words.
_LETTERS, _MOST_LETTERS, _LONG_ROW, _IN_OTHERS = 20, 4, 16, 4
_SAYS = lazily("[.,;:!]")
_UNPARTED = lazily("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]{24}")
_AT_LETTER = lazily(r"[^\x00-\x7f]\?{3}")
#: So many marks for each letter of ASCII: in a line of running text, or in the whole of one without blanks.
_TO_LETTERS = 4
#: Ideographs, kana and Korean; the encodings whose readers drop bytes of UTF-8, and the characters of three bytes in
#: it.
_EASTERN = lazily("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\uac00-\ud7a3]+")
_READERS, _OF_THREE = ("big5hkscs", "cp932"), lazily(rb"[\xe0-\xef][\x80-\xbf]{2}")
#: So many of them say something; the share of their bytes that are such characters, of those that the encoding has;
#: and the bits that each costs: of 31,000 lines that people wrote the dearest costs 14.2.
_LEAST, _SHARE, _HAS, _DEAR = 12, 0.15, 0.85, 15.5
#: Letters that two bytes of UTF-8 were read as, or three, the first of which is one of UTF-8 read so again; so many
#: of them, and the share that they are of what is beyond ASCII.
_AGAIN = lazily("(?:Ã[\xa0-¿ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])(?:Â[\xa0-¿]|â[€„][^\x00-\x7f]?|[ÅÆË][^\x00-\x7f])")
_PAIRS, _MOST = 8, 0.5
#: What is left of the kana that are most of any Japanese text, where the first byte of each is gone; and of others.
_OFTEN = frozenset("のにはをたてしいるなとがですま".encode("cp932")[1::2].decode("latin-1"))
_KANA_LEFT = lazily("[\xa1-\xf1](?: ?[\xa1-\xf1]){4}")
#: So many characters beyond ASCII has such a line, this share of all that it has, of which these are kana, with as many
#: of several; and of so many characters at most this share are different ones, as are all in a table.
_LEFT, _BEYOND, _NOT_ALL, _KANA, _KINDS, _ONCE = 16, 0.6, 0.93, 0.35, 5, 0.8
#: Of these kana those that were read as signs, so many and of so many kinds: tables of letters have none.
_SIGNS, _SIGN_KINDS = 3, 2
_HIGH = lazily(r"[^\x00-\x7f]+")


def unread_lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of a text begin and end that are such."""
    if "??" in text:
        yield from _questioned(text)
    for line in _LINE.finditer(text) if _KANA_LEFT.search(text) else ():
        if _is_left_of_kana(line[0]):
            yield line.span()
    eastern, again = _EASTERN.search(text) is not None, _AGAIN.search(text) is not None
    if eastern or again:
        for line in _LINE.finditer(text):
            if (eastern and _nobody_wrote(line[0])) or (again and _read_twice(line[0])):
                yield line.span()


def _questioned(text: str) -> list[tuple[int, int]]:
    """The lines in which question marks stand for words; none where a text has too little of them to be running text.

    A form, a quiz, a chat and a table with unknown years have rows of marks too, but no sentences of them.
    """
    found: list[tuple[int, int]] = []
    rows: list[int] = []
    words = marks = 0
    strong, unparted = False, _UNPARTED.search(text) is not None
    for line in _LINE.finditer(text):
        runs = [len(run) for run in _RUN.findall(line[0])] if "??" in line[0] else []
        letters = len(_LETTER.findall(line[0]))
        if not runs or sum(runs) < letters or not _is_read_as_ascii(line[0]):
            continue
        found.append(line.span())
        marks += sum(runs)
        if sum(runs) >= _TO_LETTERS * letters:
            words += _running(line[0])
        strong = strong or (not letters and ((unparted and max(runs) >= _LONG_ROW) or _is_sentence(line[0])))
        if max(runs) >= _ROW and not letters and text[line.start() - 1 : line.start()] in ("", "\n"):
            rows.append(max(runs))
    if words >= _WORDS or (strong and _is_beyond_ascii(text)):
        return found
    steps = {b - a for a, b in pairwise(rows)}
    if len(rows) < _ROWS or len(steps) == 1:  # a figure, or a row that was typed again
        return []
    return found if marks >= max(_MARKS, _TO_LETTERS * sum(map(str.isalpha, text))) else []


def _is_read_as_ascii(line: str) -> bool:
    """Whether a line has no letter that a program which writes ASCII would not have left."""
    return line.isascii() or not any(char.isalpha() and not char.isascii() for char in line)


def _is_beyond_ascii(text: str) -> bool:
    """Whether most letters of a text are none of ASCII, and no row of marks stands at one, as in chats: of such a text
    a line in marks alone was one in letters.
    """
    high = sum(char.isalpha() for char in "".join(_HIGH.findall(text)))
    return high >= max(_LETTERS, _MOST_LETTERS * len(_LETTER.findall(text))) and not _AT_LETTER.search(text)


def _running(line: str, least: int = _IN_LINE) -> int:
    """How many words of question marks a line has, if it is one of running text: with one blank between words."""
    tokens = line.split(" ")
    words = [len(match[1]) for token in tokens if (match := _WORD.fullmatch(token))]
    return len(words) if len(words) >= least and len({*words}) >= min(_LENGTHS, least - 1) and "" not in tokens else 0


def _is_sentence(line: str) -> bool:
    """Whether a line among others is one of running text, and no riddle of a few words."""
    return _running(line) > 0 or (_running(line, _IN_OTHERS) > 0 and _SAYS.search(line) is not None)


def _nobody_wrote(line: str) -> bool:
    """Whether the ideographs of a line are bytes of UTF-8, and make no text by themselves."""
    chars = "".join(_EASTERN.findall(line))
    if len(chars) < _LEAST:
        return False
    for name in _READERS:
        data = chars.encode(name, "ignore")
        of_three = sum(map(len, _OF_THREE.findall(data)))
        if of_three >= _SHARE * len(data) and len(data.decode(name, "ignore")) >= _HAS * len(chars):
            return bits(chars) >= _DEAR * len(chars)
    return False


def _read_twice(line: str) -> bool:
    """Whether a line is, for the most part, bytes of UTF-8 that were read as letters twice."""
    pairs = _AGAIN.findall(line)
    return len(pairs) >= _PAIRS and sum(map(len, pairs)) >= _MOST * sum(map(len, _HIGH.findall(line)))


def _is_left_of_kana(line: str) -> bool:
    """Whether a line is what is left of Japanese in Shift-JIS, read as Latin-1, without controls: of each kana its
    second byte, of an ideograph that or nothing.
    """
    high = "".join(_HIGH.findall(line)).replace("\xa0", "")
    every = len("".join(line.split()))
    if len(high) < _LEFT or max(high) > "\xff" or not _BEYOND * every <= len(high) <= _NOT_ALL * every:
        return False
    often = [char for char in high if char in _OFTEN]
    signs = [char for char in often if char <= "¿"]
    return (
        len(often) >= _KANA * len(high)
        and len({*often}) >= _KINDS
        and len({*high}) <= _ONCE * len(high)
        and len(signs) >= _SIGNS
        and len({*signs}) >= _SIGN_KINDS
    )
