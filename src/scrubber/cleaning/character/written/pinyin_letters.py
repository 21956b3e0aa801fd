"""Latin letters with accents that GBK writes in two bytes, read by single ones: d¨¦j¨¤, biblioth¨¨que.

GB2312 has the accented letters of pinyin, and French, Italian or Vietnamese names on a Chinese page are written with
them. Its bytes A8 A1 to A8 BA are a diaeresis and a sign in every reader's table of the West, which no text sets within
words.

Goes wrong where a text shows such a pair within a word, as a list of damage does.
"""

from scrubber.cleaning.character.roads.part import Part
from scrubber.cleaning.character.roads.telling import is_told
from scrubber.language.latin import fit
from scrubber.model import Edit
from scrubber.patterns import lazily

_LETTERS = {f"¨{bytes((code,)).decode('cp1252')}": bytes((0xA8, code)).decode("gb18030") for code in range(0xA1, 0xBB)}
_PAIR = lazily("¨[¡-º]")
_LINE = lazily("[^\n]+")
#: Of such bytes a reader of single ones leaves no accented letters that are themselves, and of others signs.
_OTHERS = lazily("[À-ÖØ-öø-ɏ¨¤-¦©ª¬®-°²-¶¸-º¼-¾]")
#: Before a word such a sign may open what some quote by diaereses, as Spanish does an exclamation.
_AT_WORD = lazily("¨(?:(?<=[A-Za-z]¨)[¡-º]|[¢-ª¬-º](?=[A-Za-z]))")
_LEAST = 2  # pairs at words


def pinyin_letter_edits(text: str) -> list[Edit]:
    """The Edits that make letters of such pairs, in lines where nothing else was read so and words are the better."""
    if len(_AT_WORD.findall(text)) < _LEAST:
        return []
    edits: list[Edit] = []
    for line in _LINE.finditer(text):
        if not _AT_WORD.search(line[0]) or _OTHERS.search(_PAIR.sub("", line[0])):
            continue
        parts = [Part(m.start(), m.end(), _LETTERS[m[0]], 10.0) for m in _PAIR.finditer(line[0])]
        was = _PAIR.sub(lambda match: _LETTERS[match[0]], line[0])
        if fit(was).bits < fit(line[0]).bits and not is_told(line[0], parts):
            edits += [
                Edit("mojibake", line.start() + p.start, line.start() + p.end, line[0][p.start : p.end], p.was,
                     "GB18030 read as cp1252", 0.97)
                for p in parts
            ]  # fmt: skip
    return edits
