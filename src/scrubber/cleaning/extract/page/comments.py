"""What readers wrote below a text, however long it is: a section that begins with a heading for comments, under a title with its text.

Found: "热门评论 60条" over a list, "Comments (12)" in an element without a telling name, "Discussion" or "Réactions" over lines that say when each was written. Kept: a page on which the readers' words are all there is, answers to a question, which are announced otherwise, and a chapter "Comments" of paragraphs alone. It goes
wrong on one with a list or a name on a line of its own, under a text's title and a few paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.comment_words import COMMENTS, MAYBE_COMMENTS
from scrubber.cleaning.extract.lines.datelines import is_date, is_stamped, names_distance
from scrubber.cleaning.extract.reading import fold, letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.extract.page.page import Node, Page, Part

#: Words of the text that stands above, at least; characters of the longest heading; letters of the shortest title.
_TEXT, _LONGEST, _TITLE = 60.0, 40, 4
#: Lines of a list of comments beside its heading, at least: a paragraph below it is a chapter's.
_ROW = 4
#: What such a heading says besides: whose, which, how many.
_BESIDE = re.compile(
    r"热门|最新|精彩|全部|网友|用户|读者|观众|参与|条|则|人|区|列表|一覧|欄|件|개|みんなの|\b(?:all|latest|newest|recent|top|best|rated|liked|featured|user|reader|readers|of|our|your|join|the|leave|write|post|add|an?|neueste|alle|leser|der|unserer|ihre|schreiben? sie|schreiben?|schreib|einen|derniers|laisser|laissez|écrire|un|les|tous|des|vos|lecteurs|últimos|deja|dejar|escribe|escribir|deixe|deixar|um|lascia|scrivi|napisz|dodaj|оставить|написать|добавить|todos|los|las|de|sus|tus|lectores|dos|leitores|dei|lettori|czytelników|читателей|ваши)\b|[\W\d_]"
)
#: Words that head chapters too, besides those that may be of comments anywhere.
_MAYBE = re.compile(
    rf"{MAYBE_COMMENTS.pattern}|(?<![^\W\d_])(?:discussions?|conversation|diskussion(?:en)?|discusión|discussione|discussão|дискуссия|обсуждени[ея]|обговорення|meinungen|opinie|opiniones|opinioni|opiniões|dyskusja|diskuse|avis)(?![^\W\d_])",
    re.IGNORECASE,
)
#: What texts count by, too: "Looking back: 25 years ago".
_YEARS = re.compile(
    r"(?<![^\W\d_])(?:years?|jahre?n?|ans?|années?|años?|anos?|ann[io]|jaar|лет|года?|років|роки|рік|lata?|rok|lety|år|yıl|năm|tahun|vuotta)(?![^\W\d_])|年|년",
    re.IGNORECASE,
)
#: What diaries head their comments with, before the title of the text that they are about or behind it.
_REPLIES = re.compile(
    rf"^\W{{0,3}}(?:\d{{1,5}}|one|ein|une?|uno?|um|één|jeden|один)\W{{1,3}}(?:{COMMENTS.pattern}|(?<![^\W\d_])(?:thoughts?|repl(?:y|ies)|responses?|gedanken?|antworten?|réflexions?|réponses?|pensamientos?|respuestas?|pensamentos?|respostas?|"
    r"pensier[oi]|rispost[ae]|gedachten?|reacties?|myśl[ei]?|odpowiedzi|мысл(?:ь|и|ей)|ответ(?:а|ов)?)(?![^\W\d_]))\s(?:(?:on|to|about|zu|auf|über|sur|à|sobre|en|em|a|su|op|over|na|o|про|на|к|о)\s)?"
    r"|的?\W{0,3}(?:有\s?)?(?:\d{1,5}|一)\s?(?:个|個|条|條|則|则)?(?:回复|回覆|评论|評論)\W{0,3}$|\W{0,3}への\s?\d{1,5}\s?件のフィードバック\W{0,3}$|에 대한 \d{1,5}개의 (?:생각|댓글)\W{0,3}$",
    re.IGNORECASE,
)
#: "(0)": nobody has said anything.
_NONE = re.compile(r"^\W{0,3}0\s|[\s(（]0\W{0,3}$")
#: So many times as long as a heading a title may be; words of a form's own rules, and of what a letter of news has to offer, at most.
_HALF, _RULES, _OFFER = 2, 250.0, 60.0
#: Lines of an entry that stand above the one that says when it was written.
_NAME = 1
#: Lines that say when something was written, from which on those who wrote it are readers; and the share of a section's lines.
_WRITTEN, _EACH = 2, 0.15


def find_comments(page: Page) -> list[tuple[int, int]]:
    """The parts, first and last (exclusive), of each section of comments below the page's titled text."""
    title = letters(fold(page.title))
    headings = [i for i, part in enumerate(page.parts) if _announces(part, _MAYBE) or _counts_replies(part, title)]
    ago = [i for i, part in enumerate(page.parts) if not part.prose and _is_lately(part.text)]
    several = len(ago) >= _WRITTEN
    if not (headings or several):
        return []  # most pages
    told = _told(page)
    titled = _below_title(page, title, told)
    if titled < 0:
        return []
    starts = {i for i in headings if i > titled and told[i] - told[titled] >= _TEXT}
    found: dict[int, int] = {}
    above = {_behind(page, i): i for i in starts}
    for node in page.nodes:
        if node.first in starts and node.last > _behind(page, node.first):
            found[node.first] = max(found.get(node.first, 0), node.last)
        elif node.first in above and node.last - node.first >= _ROW and page.nodes[node.parent].first < node.first:
            # The list stands beside its heading, not in one element with it.
            found[node.first] = max(found.get(node.first, 0), node.last)
    for i in starts - found.keys():
        around = next((node for node in page.around(page.parts[i].node) if node.first < i), None)
        if around and _announces(page.parts[i], COMMENTS) and _is_written(page, i + 1, around.last):
            found[i] = around.last  # the entries stand beside their heading, each an element of its own
    entries = _entries(page, ago, titled, told) if several else []
    return [
        *entries,
        *sorted(
            (first, last)
            for first, last in found.items()
            if _holds_comments(page, page.parts[first if first in starts else above[first]], first, last, title)
        ),
    ]


def _behind(page: Page, heading: int) -> int:
    """The part behind a heading and what there is to press beside it."""
    at = heading + 1
    while at < len(page.parts) and page.parts[at].control:
        at += 1
    return at


def _holds_comments(page: Page, heading: Part, first: int, last: int, title: str) -> bool:
    """Whether what a heading stands over is what it says: it is empty, counted, a list, or written by the minute."""
    if _announces(heading, COMMENTS) and (_NONE.search(heading.text) or _has_entries(page, first, last)):
        return True
    return _counts_replies(heading, title) or _is_written(page, first, last)


def find_forms(page: Page) -> list[tuple[int, int]]:
    """The parts, first and last (exclusive), of each form below the title's first sentences in which readers are asked to write lines or for an address for mail, with its heading and the rules beside it: what is said there is said to who writes."""
    asked = [*((field, _RULES) for field in page.fields), *((field, _OFFER) for field in page.addresses)]
    if not asked:
        return []
    told = _told(page)
    titled = _below_title(page, letters(fold(page.title)), told)
    found = set()
    for field, most in asked:
        form = next((node for node in page.around(field) if node.tag == "form"), None)
        # Pages of some programs stand in a form as a whole.
        if titled < 0 or form is None or not _is_behind(form, titled, told, most):
            continue
        section = form.first, form.last
        for node in page.around(form.parent):
            if not _is_behind(node, titled, told, most):
                break
            if page.parts[node.first].kind == "heading" and node.first < section[0]:
                section = node.first, node.last
        found.add(section)
    return sorted(found)


def _is_behind(node: Node, titled: int, told: Sequence[float], most: float) -> bool:
    """Whether an element stands below the titled text, and has so many words of running text at most."""
    return (
        node.first > titled and told[node.first] - told[titled] >= _TEXT and told[node.last] - told[node.first] <= most
    )


def _told(page: Page) -> list[float]:
    """How many words of running text stand before each part."""
    return [0.0, *accumulate(part.size if _is_text(part) else 0.0 for part in page.parts)]


def _entries(page: Page, ago: Sequence[int], titled: int, told: Sequence[float]) -> list[tuple[int, int]]:
    """The elements below the text, and shorter than it, that begin with an entry and say of several how long ago each was written: only a site counts the minutes, of what its readers say or of what else there is to read."""
    found = []
    for node in page.nodes:
        within = bisect_left(ago, node.last) - (at := bisect_left(ago, node.first))
        if within < max(_WRITTEN, _EACH * (node.last - node.first)) or ago[at] - node.first > _NAME:
            continue
        above = told[node.first] - told[max(titled, 0)]
        if node.first > titled and above >= max(_TEXT, told[node.last] - told[node.first]):
            found.append((node.first, node.last))
    return found


def _is_lately(line: str) -> bool:
    """Whether a line says how many minutes, hours, days, weeks or months ago something was."""
    return names_distance(line) and not _YEARS.search(line)


def _has_entries(page: Page, first: int, last: int) -> bool:
    """Whether anything but paragraphs and headings stands in a section: a list, who wrote each entry, what there is to press."""
    return any(
        part.kind == "list_item" or not (part.prose or part.kind == "heading") for part in page.parts[first:last]
    )


def _is_written(page: Page, first: int, last: int) -> bool:
    """Whether lines of a section say when each entry was written: "Ann Marsh, 2 hours ago"."""
    lines = [part.text for part in page.parts[first:last]]
    written = sum(names_distance(line) or is_stamped(line) or is_date(line) for line in lines)
    return written >= max(_WRITTEN, _EACH * len(lines))


def _below_title(page: Page, title: str, told: Sequence[float]) -> int:
    """The first part below the line that says what the page's title begins with; else below a heading that says half of it, linked as diaries do or behind the site's name, or the one of the first level that most text stands below; -1 where there is none."""
    linked = -1
    for i, part in enumerate(page.parts):
        key = letters(fold(part.text[: len(page.title) + _LONGEST]))
        if len(key) < _TITLE:
            continue
        if title.startswith(key) and not part.links:
            return i + 1
        half = part.kind == "heading" and _HALF * len(key) >= len(title)
        if linked < 0 and half and (title.startswith(key) or title.endswith(key)):
            linked = i + 1
    first = [i + 1 for i, part in enumerate(page.parts) if part.kind == "heading" and part.level == 1]
    if linked >= 0 or not first:
        return linked
    return max(pairwise([*first, len(page.parts)]), key=lambda span: told[span[1]] - told[span[0]])[0]


def _is_text(part: Part) -> bool:
    return part.prose and not (part.hidden or part.card or part.notice or part.control) and part.link_density < 0.5


def _counts_replies(part: Part, title: str) -> bool:
    """Whether a heading counts what was said of the page's own title: "9 comments to The new pier", "3 Gedanken zu „Die neue Mole“"."""
    if part.kind != "heading" or len(part.text) > len(title) + 2 * _LONGEST or not _REPLIES.search(part.text):
        return False
    said = letters(fold(_REPLIES.sub("", part.text)))
    return len(said) >= _TITLE and _HALF * len(said) >= len(title) and said in title


def _announces(part: Part, words: re.Pattern[str]) -> bool:
    """Whether a line is a heading of such words and nothing else, counted or not."""
    if len(part.text) > _LONGEST:
        return False
    folded = fold(part.text)
    return words.search(folded) is not None and not _BESIDE.sub("", words.sub("", folded))
