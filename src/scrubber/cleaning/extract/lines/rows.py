"""Lines that are rows and no sentences: of a table, a program, a record; and rows of noun phrases, as sites set
their links and search words.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from scrubber.cleaning.extract.reading import is_korean, is_korean_joined
from scrubber.language.packs.common_words import grammar
from scrubber.language.words import row
from scrubber.patterns import lazily

_DIGIT = lazily(r"\d")
#: Calls, indices and assignments; `News(34)` counts a site's articles.
_PROGRAM = lazily(r"\w\((?!\d{1,6}\))|\w\[|\[\.|\s--?[A-Za-z]|->|\\\w|[={};_]")
_PROGRAM_SIGNS = 2
#: What stands in addresses, programs and asides, and in no row of phrases.
_HELD = lazily(r"[@`_<>={}\\^]|[A-Za-z]/[A-Za-z]|\([A-Za-z]+[ ,]")
#: Words a piece between blanks from which on these are no phrases.
_FRAGMENTS = 1.6
#: Of so many pieces one has a figure, in a record.
_RECORD = 4
#: Gaps between the columns of a table's head.
_COLUMNS = lazily(r"\S\s{2,}(?=\S)")
_FEWEST_COLUMNS = 3
#: Rows of a table, captions, lines of programs and settings, times of subtitles: a site's own words do not read so.
_PROMPTED = lazily(
    r"\A(?:[$#%]\s[a-z./]|>>>\s|--?[a-z][\w-]*(?:\s|$)|[~.]{0,2}/[\w.-]+/|</?[a-z]\w*[^<>]{0,200}>$)",
    re.IGNORECASE,
)
_FIRST_PROMPTED = frozenset("$#%>-~./<")
_ASSIGNED = lazily(r"^[\w.\[\]\"'-]{1,40}\s?(?:=|:=|\+=|=>|==)\s?\S")
_STATED = lazily(r"^[^.。]{0,200}[{};]$")
_RECORD_OF = lazily(r"^[\w./-]+(?:[:@][\w./~-]*){3,}$")
_CAPTION = lazily(
    r"(?:表|图|圖|図|table|figure|fig\.|tabelle|abbildung|tableau|tabla|tabela|figura|таблица"
    r"|рисунок)\s?\d{1,3}(?:[.-]\d{1,3})*\b",
    re.IGNORECASE,
)
_FIRST_OF_CAPTIONS = frozenset("表图圖図tTfFaAтТрР")
_ROFF = lazily(r"[.'](?:\\\"|[A-Za-z]{1,3}(?:\s|$)|[A-Z]{2})")
_FIRST_OF_REQUESTS = frozenset(".'")
_GAP = lazily(r"\S\t+\S")
_CALL = lazily(r"\w\([\w\s,.\"'*&]*\)[;:{]?$", re.ASCII)  # no program's is 我有话说(37人参与)
_TIMES = lazily(r"\d\s-->\s\d")
_CLOSES_STATEMENT = frozenset("{};")
_PARTED = 3
#: A cell that is a figure: an amount, a share, a loss in brackets, an hour, goals; what parts the cells of a line; and
#: figures that make a row of it.
_FIGURE = lazily(r"[-+−–(]?[€$£¥]?\s?\d{1,15}(?:[.,' ]\d{1,6}){0,6}\s?[%€$£¥)]{0,2}|\d{1,3}\s?[:：h]\s?\d{1,3}")
_LONGEST_FIGURE = 24
#: A mark behind a particle or an ending, as a line of Japanese has that was wrapped amid a sentence; one behind a name
#: in kana (お知らせ、) is a menu's.
_TOLD_IN_KANA = lazily("[はがもにをとてでばずた][、，]|[すたるいんだ][。．]")
FIGURES = 2
#: Characters that hold a sentence together, and those that begin a name.
_FUNCTION = frozenset(
    "的了是在和與与及有為为對对以從从而將将被把也都就不之其這这那但並并或等可應应須须能會会要我他她它們们你該该"
    "所於于上中下來来去到說说著着過过由向因如還还又只已很更最每各"
)
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁"
    "潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻"
    "段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴"
)
#: Ideographs that a row's piece has at most, on the average; those that go on without a mark from which on a line is no
#: clause; the share of grammatical ones under which they are nouns, and that of surnames from which on they are people;
#: how many of them are looked at, and the share of these that words of several have, if they are words of today.
_PHRASE, _RUN_TOGETHER, _NOUNS, _PEOPLE = 9, 60, 0.08, 0.2
_READ, _WORDED = 400, 0.7
_HAN = lazily("[\u3400-\u9fff]+")
#: Letters of scripts in which sentences have other words to hold them together, and marks that part a list.
_FOREIGN = lazily("[\u3040-\u30ff\uac00-\ud7a3、，,：:；;（(《“「]")
_CJK = lazily("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U000323af]+")
#: Alphabets of languages whose common words are known.
_KNOWN = lazily(r"[A-Za-zÀ-ɏḀ-ỿЀ-ӿ؀-ۿ]+")
#: The share of common words under which a line may be a row of links, and words of a line that are looked at for it.
ROW_OF_LINKS, SAMPLE = 0.06, 300
#: Words of Korean that make a row of links.
_KOREAN_ROW = 8


def is_row(line: str) -> bool:
    """Whether a line is a row of a table, a caption, or one of a program, its settings or its output."""
    if ("\t" in line and _GAP.search(line)) or is_request(line):
        return True
    return bool(
        (line[:1] in _FIRST_PROMPTED and _PROMPTED.match(line))
        or ("=" in line and _ASSIGNED.match(line))
        or (line[-1:] in _CLOSES_STATEMENT and _STATED.match(line))
        or (line.count(":") + line.count("@") >= _PARTED and _RECORD_OF.match(line))
        or (line[:1] in _FIRST_OF_CAPTIONS and _CAPTION.match(line))
        or ("(" in line and _CALL.search(line))
        or ("-->" in line and _TIMES.search(line))
    )


def is_figure(cell: str) -> bool:
    """Whether a cell is a figure and nothing else."""
    return len(cell) <= _LONGEST_FIGURE and _FIGURE.fullmatch(cell) is not None


def count_on(figures: Sequence[str]) -> bool:
    """Whether figures are numbers of which each is the one before and one more."""
    return all(one.isdecimal() and other.isdecimal() and int(one) + 1 == int(other) for one, other in pairwise(figures))


def is_request(line: str) -> bool:
    """Whether a line is a request or a comment of a manual page's source."""
    return line[:1] in _FIRST_OF_REQUESTS and _ROFF.match(line) is not None


def is_row_of_pieces(line: str, words: list[str], unspaced: int, pauses: int) -> bool:
    """Whether a line in a script without blanks that closes nothing is a row of noun phrases that belong to no
    sentence.

    Many short pieces stand between blanks, next to no mark and no grammatical word among them; in Korean, hardly an
    ending. Rows of people's names, as signatories are listed, are no links.
    """
    pieces = line.split()
    if not pauses and unspaced >= _RUN_TOGETHER and unspaced / len(pieces) > _PHRASE:
        return _is_run_together(line, words, pieces)
    if len(pieces) < 5 or unspaced / len(pieces) > _PHRASE or pauses * 4 > len(pieces) or _is_held(line, words, pieces):
        return False
    if _TOLD_IN_KANA.search(line):
        return False
    if sum(map(len, _CJK.findall(line))) * 2 < unspaced or sum(map(str.isascii, pieces)) * 4 > len(pieces):
        return False
    if is_korean(line):
        return len(pieces) >= _KOREAN_ROW and not is_korean_joined(pieces)
    names = sum(1 < len(piece) < 5 and piece[0] in _SURNAMES for piece in pieces)
    return _joining(line) < _NOUNS * unspaced and names < 0.6 * len(pieces)


def _is_run_together(line: str, words: list[str], pieces: list[str]) -> bool:
    """Whether ideographs that go on without a mark are phrases in a row: links between which a page's text has nothing,
    hardly a grammatical word among them, and each a word of today. Names of people in a row are none, nor is what was
    written without marks: a classic, a rhyme to learn characters by, an incantation in the sounds of another language.
    """
    ideographs = "".join(_HAN.findall(line))
    if len(ideographs) < _RUN_TOGETHER or _FOREIGN.search(line) or _is_held(line, words, pieces):
        return False
    most = len(ideographs)
    if _joining(line) >= _NOUNS * most or sum(map(_SURNAMES.__contains__, line)) >= _PEOPLE * most:
        return False
    read = ideographs[:_READ]
    # Ideographs of both kinds of Chinese at once are Japanese.
    if not any(read.encode(standard, "ignore").decode(standard) == read for standard in ("gb2312", "big5")):
        return False
    return sum(len(word) for word, _ in row(read) if len(word) > 1) >= _WORDED * len(read)


def _joining(line: str) -> int:
    """How many of its ideographs hold sentences together."""
    return sum(map(_FUNCTION.__contains__, line))


def is_row_of_words(line: str, words: list[str], pauses: int, held: float | None) -> bool:
    """Whether a line in an alphabet that closes nothing is a row of noun phrases that belong to no sentence: many
    words, and hardly one that holds a sentence together.

    Args:
        line: without a mark that ends a sentence.
        words: its words, lower case.
        pauses: its commas and colons.
        held: the share of words that hold sentences together, None where it is not known yet.
    """
    if len(words) < 12 or pauses * 6 > len(words):
        return False
    if (grammar(words[:SAMPLE]) if held is None else held) >= ROW_OF_LINKS or _is_held(line, words, line.split()):
        return False
    if len(_PROGRAM.findall(line)) > _PROGRAM_SIGNS or len(_COLUMNS.findall(line)) >= _FEWEST_COLUMNS:
        return False
    # Of some languages the common words are not known.
    return line.isascii() or sum(map(len, _KNOWN.findall(line))) * 2 >= sum(map(str.isalpha, line))


def _is_held(line: str, words: Sequence[str], pieces: Sequence[str]) -> bool:
    """Whether other signs hold a line together: people with their addresses; names of files, sums, versions; years
    and amounts.
    """
    if "://" in line or _HELD.search(line) or len(words) > _FRAGMENTS * len(pieces):
        return True
    figures = sum(_DIGIT.search(piece) is not None for piece in pieces)
    return figures > 0 and figures * _RECORD >= len(pieces)
