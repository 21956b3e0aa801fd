"""Who published it, when, where it came from, who edited it: the site's lines at a text's head and foot."""

import re
from bisect import bisect_right

from scrubber.cleaning.extract.lines.around import is_former_title
from scrubber.cleaning.extract.lines.datelines import (
    before_date,
    is_date,
    is_stamped,
    names_date,
    opens_with_date,
    without_dates,
)
from scrubber.cleaning.extract.page.authors import BY
from scrubber.cleaning.extract.page.particulars import (
    listed_particulars,
    own_particulars,
    registered,
    says_how_long,
    tells_age,
)
from scrubber.cleaning.extract.page.told_over import head_tables, is_name_again
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ends_sentence, letters
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["bylines"]

_OPEN = r"^[\s(（\[【〔<|/·*]*"
#: Who answered for a text and who had part in it, as Chinese papers name them; each begins with a letter of its own, by
#: which a search skips what has none.
_EDITORS = unbroken(_SAID["editors"])
EDITORS = rf"(?:责任|本文|本期|值班|执行|网络|见习|实习)?(?:{_EDITORS})"
_LABEL = lazily(rf"{_OPEN}(?:{unbroken(_SAID['label'])}|{EDITORS})\s*[:：｜|丨]")
_BY = lazily(
    r"^by [\w.'’\- ]{3,60}$|^(?:posted|published|updated|last updated|written) (?:on|by|at|in)\b.{0,60}$"
    r"|^(?:文|图|撰文|撰稿|执笔|记者|编辑|作者)\s*[|｜/丨:：]\s*[^\s,，。;；]{2,20}$"
)
#: The same without a colon, right below the text, two at least: "编辑 李岛 校对 王海", "摄影/王海 编辑/李岛".
_ROLE = rf"(?:{EDITORS}|摄影|供稿|撰稿|文字|图片)"
_ROLES = lazily(rf"(?:[^\s\d,。;]{{2,20}}供稿 )?(?:{_ROLE}[ /|丨][^\W\d_]{{2,4}}(?: |$)){{2,6}}")
#: Who wrote it and who reported it, by their initials, under its last sentence: "sbo/dpa".
_INITIALS = lazily(r"[(\[]?[^\W\d_]{2,5}(?:/[^\W\d_]{2,5}){1,4}[)\]]?")
#: Who reported it, as Korean papers sign: "[홍길동 기자 hong@example.kr]".
_REPORTER = lazily(r"[\[(【]?[^\s@,.=]{2,12}[ =](?:[가-힣]{2}\s?)?기자\s?[^\s@]{1,40}@[a-z\d.-]{3,60}[\])】]?")
#: What the class of an element is called in which the name stands, and nothing else.
_OF_AUTHOR = lazily(r"(?<![^\W_])(?:author|byline)(?![^\W_])", re.IGNORECASE)
#: Parts of a box of particulars at most, and words of each.
_BOX, _NAME = 8, 8.0
#: The day, and who wrote it or changed it last; a line with more letters (`_AHEAD`) ahead of the day than "on" has,
#: and no name, says what its text does: "zuletzt geändert durch Gesetz vom 3. Mai 2018".
_WROTE = lazily(
    rf"(?:{unbroken(_SAID['wrote'])})"
    rf"(?: ?: ?| )(?P<said>(?:[^.!?]|\.(?= ?\d)|(?<=\d)\.){{2,60}}(?:น\.)?)$"
    rf"|(?:[^\s，。；]{{2,12}} )?(?:写于|寫於|发表于|發表於|发布于|發佈於|编辑于|編輯於|修改于|更新于|更新於"
    rf"|作于)\s?\d"
)
_BEFORE_NAMES = lazily(rf"(?:{BY}|da|od)\b")
_OF_NAMES = lazily(rf"(?:{BY}|de|da|napsal|автор|от|від) [^.:;!?]{{3,160}}$")
#: Where the page stands, as programs print it below a text; an address without a path is a body's that the text names.
_ADDRESS = lazily(r"(?:(?:page|source) )?url\s?: ?https?://[^\s/]{1,80}/\S{1,160}|permalink\s?: ?https?://\S{1,200}")
#: Names and what they write for, as a line of its own.
_BY_NAMES = lazily(r"[Bb][Yy] [A-Z][\w.'’-]{0,24}(?:,? (?:[A-Z][\w.'’-]{0,24}|of|the|and|for|de|von|van)){1,9}")
# Particulars set one behind the other on a line: two of them are no sentence, wherever they stand in it.
_EACH = lazily(rf"(?:{unbroken(_SAID['each'])}|{_EDITORS})\s*[:：(（]")
# Who publishes a site, below a text.
_IMPRINT = lazily(unbroken(_SAID["imprint"]))
#: Who wrote it, above its first sentence, as papers set it: "【文/海岛网 王海】", "《海岛周刊》作者 王海", "本报记者
#: 王海 李岛".
_WRITER = lazily(
    _OPEN
    + (
        r"文\s*[/|丨][^,。;!?]{2,30}$|(?:《[^》]{1,16}》|[^\s\d\W]{0,14}?)(?:记者|作者|通讯员|撰稿人"
        r"|评论员)(?: [^\W\d_]{2,4}| ?、 ?[^\W\d_]{2,4}){1,6}$"
    )
)
_STAMP = lazily(
    r"(?:(?:19|20)\d\d[-/.]\s?\d{1,2}[-/.]\s?\d{1,2}|(?<!\d)\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)\.?\s{1,3}\d{1,2}:\d\d"
)
#: Letters of the name that may stand beside the day and the hour, above the text.
_NAMED_BESIDE = 12
_AHEAD = 8
#: Hours from which on they are a programme's.
_PROGRAMME = 3
_MOST, _SHORT, _ROW, _TITLE = 24.0, 14.0, 40.0, 60.0
_OPENING = 2


def bylines(view: View) -> None:
    """Remove the site's particulars of a text, before it and after it.

    Removed: "来源：新华网 2024-05-12 10:31", "(责任编辑：admin)", "Posted on 3 May by admin". Kept: "作者认为，……", a
    date under a signature, "Source: Ministry of Finance" within a table, the hours of a programme. It goes wrong on a
    text that ends with its own list of sources, a line each.
    """
    if not view.text:
        return
    head, tail = view.text[0], view.text[-1]
    opening = view.text[min(_OPENING, len(view.text) - 1)]  # a lead, or a title as long as a sentence, may stand above
    own = own_particulars(view, lambda said: _LABEL.match(said) or _tells_when(said))
    own |= listed_particulars(view, opening, is_byline) | view.times
    boxed, hours, act = _head_boxes(view), _hours(view), view.act.span
    tabled = head_tables(view, opening)
    closing, main = view.closing(), view.main()
    register = registered(view)
    imprint = -1  # the element of a site's imprint
    for i, part in view.standing():
        folded = view.folded[i]
        if i in register:
            part.remove("byline", "what a register says of the paper", 0.15)
            continue
        if (len(folded) > 200 or i in own or i in view.tables) and i not in tabled:
            continue
        if view.amid(i) and not (i < opening and _tells_when(folded)):
            continue
        if part.node == imprint or (
            i >= closing
            and not (view.at_home(i) if i > tail else view.place[i] == main)
            and len(_IMPRINT.findall(folded)) > 1
        ):
            imprint = part.node
            part.remove("imprint", "who publishes the site", 0.1)
        if i in tabled:
            part.remove("byline", "a row of what the page says of the text, over it", 0.1)
        if part.rule or part.kind in {"table_row", "code"}:
            continue
        if _is_row(folded, view.size[i]):
            part.remove("byline", "the site's particulars of the text", 0.08)
            continue
        if view.size[i] <= _ROW and is_former_title(folded) and (i < opening or i >= tail):
            part.remove("byline", "the title that the text had elsewhere", 0.08)
            continue
        if view.size[i] > _MOST or view.within(i, "footnote", most=_BOX):
            continue
        edge = i < head or i > tail or i - 1 in view.page.titles
        heads = part.kind == "heading" and head < i
        amid = heads and i < tail and view.at_home(i)
        labelled = _LABEL.match(folded)
        if (
            (labelled and not ends_sentence(folded.rstrip(")）]】 ")))
            or (_BY.match(folded) and not (amid or (heads and not _names(part.text))))
            or (says_how_long(folded) and not amid)
            or ("기자" in folded and _REPORTER.fullmatch(folded))
            or (i > tail and (_INITIALS.fullmatch(folded) or _ADDRESS.fullmatch(folded)))
            or (i >= tail and _ROLES.fullmatch(folded) and (i == tail or view.prose[i - 1] or view.parts[i - 1].rule))
            or (i in boxed and i not in act)
            or ((i < opening or i > tail) and _names_author(view, i))
            or ((i < opening or edge) and (tells_age(folded) or _tells_when(folded)))
            or (i < opening and i not in act and part.kind in {"paragraph", "list_item"} and _signs(view, i))
            or (i < head and _is_stamped_apart(view, i))
            or (i < opening and is_name_again(view, i))
        ):
            part.remove("byline", "the site's particulars of the text", 0.08)
            continue
        if i < opening and part.text.isdecimal() and _is_beside(view, i):
            part.remove("count", "a number beside the site's particulars of the text", 0.08)
            continue
        dated = is_date(part.text) and edge and not (view.at_home(i) or i in act)
        if dated or (i not in hours and _is_hour(view, i)):
            part.remove("byline", "the site's date of the text", 0.12)


def _names(text: str) -> bool:
    """Whether a word behind the first has a capital, or a figure: what is done "By night" is no name."""
    return any(word[0].isupper() or word[0].isdecimal() for word in text.split()[1:]) or not text.isascii()


def _is_beside(view: View, i: int) -> bool:
    """Whether the element of a line holds nothing but particulars above it, and nothing of the text: how often it was
    read stands beside the day. A number between a name and the text is a chapter's, or a year.
    """
    node = view.page.nodes[view.parts[i].node]
    if view.text[bisect_right(view.text, i)] < node.last:
        return False
    above = [view.parts[k] for k in range(max(node.first, i - _AHEAD), i) if not view.parts[k].hidden]
    return bool(above) and all(part.rule == "byline" for part in above)


def _is_hour(view: View, i: int) -> bool:
    text = view.parts[i].text
    return view.size[i] < _SHORT and is_stamped(text) and opens_with_date(text)


def _hours(view: View) -> set[int]:
    """The days and hours of a programme or a journal: several, each right over a sentence, where the text stands. A
    site gives one, or one for each entry of a thread.
    """
    if view.thread is not None:
        return set()
    found = {
        i
        for i in range(view.first, view.last - 1)
        if view.size[i] < _SHORT
        and view.prose[i + 1]
        and view.at_home(i)
        and view.at_home(i + 1)
        and not view.parts[i].links
        and (_is_hour(view, i) or is_date(view.parts[i].text))
    }
    return found if len(found) >= _PROGRAMME else set()


def _head_boxes(view: View) -> set[int]:
    """The lines of an element between the title and the text's first sentences that says it is for particulars: a few
    short ones, and among them a day or a label, or one alone where it says that it is for the author.
    """
    title, head = view.title(), view.text[min(_OPENING, len(view.text) - 1)]
    boxed: set[int] = set()
    if title is None:
        return boxed
    for node in view.page.nodes:
        if not title < node.first < node.last <= head or node.last - node.first > _BOX or "byline" not in node.roles:
            continue
        lines = range(node.first, node.last)
        told = any(is_byline(view.folded[i]) or names_date(view.folded[i]) for i in lines)
        told = told or (len(lines) == 1 and _OF_AUTHOR.search(node.style) is not None)
        if told and all(view.size[i] <= _NAME and not view.prose[i] for i in lines):
            boxed.update(lines)
    return boxed


def _names_author(view: View, i: int) -> bool:
    """Whether a line begins with "by" in an element that says it is for that: "Par Anne Berg et Jean Roux, envoyés"."""
    return _OF_NAMES.match(view.folded[i]) is not None and view.within(i, "byline", most=2)


def _signs(view: View, i: int) -> bool:
    """Whether a line above the text says by whom or when it was published: "By Max Sonnenberg, The Space Reporter",
    a day and an hour in an element for that, a day away from the text's own place, "【文/海岛网 王海】".
    """
    text = view.parts[i].text
    if is_stamped(text):
        return view.within(i, "byline", most=2) or _is_stamp(text)
    if _WRITER.match(view.folded[i]) or _is_barred(text):
        return True
    return (is_date(text) and not view.at_home(i)) or _BY_NAMES.fullmatch(text) is not None


def _is_barred(text: str) -> bool:
    """Whether a line is a day behind names, bars between: "Ana Roca | Palma | 08/01/2014"; not a place and a day."""
    names, _, day = text.rpartition("|")
    return "|" in names and len(text) <= _TITLE and is_date(day.strip()) and not ends_sentence(names.strip())


def _is_stamp(text: str) -> bool:
    """Whether a line is the day and the hour as machines write them, and a short name: "海岛日报 2019-09-09
    16:01:46".
    """
    return _STAMP.search(text) is not None and len(letters(without_dates(text))) <= _NAMED_BESIDE


def _is_stamped_apart(view: View, i: int) -> bool:
    """Whether a short line, no sentence, has a machine's day and hour in it and stands away from the text's own place,
    be it above an act: "last modified 12.03.2015 14:22 by Ann Marsh".
    """
    part = view.parts[i]
    if part.kind != "paragraph" or view.prose[i] or view.at_home(i) or view.size[i] > _SHORT:
        return False
    return _STAMP.search(part.text) is not None


def is_byline(folded: str) -> bool:
    """Whether a folded line begins as a site's particulars of a text do: a label, a name behind "by", a date."""
    return bool(_LABEL.match(folded) or _BY.match(folded) or is_date(folded))


def _tells_when(folded: str) -> bool:
    """Whether a folded line at a text's edge says when it was written and by whom."""
    said = _WROTE.match(folded)
    if said is None or not names_date(folded):
        return False
    ahead = before_date(said["said"] or "")
    return _BEFORE_NAMES.match(ahead) is not None or len(letters(ahead)) <= _AHEAD


def is_particulars(folded: str) -> bool:
    """Whether a folded line is a site's particulars of a text, and no sentence: 来源：…, `Edited by: …`."""
    sentence = ends_sentence(folded.rstrip(")）]】 ")) and not is_former_title(folded)
    return len(folded) <= _TITLE and bool(_LABEL.match(folded)) and not sentence


def _is_row(folded: str, size: float) -> bool:
    """Whether particulars stand in a row: "2024-05-12 10:31 出处：快报 编辑：admin 评论(18)"."""
    if size > _ROW or folded.count(":") + folded.count("(") < 2:
        return False
    return len(_EACH.findall(folded)) > 1 and not ends_sentence(folded.rstrip(")）]】 "))
