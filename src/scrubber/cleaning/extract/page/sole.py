"""Pages that hold one text and next to nothing else: a page of a manual, a reference, a book."""

from itertools import islice

from scrubber.cleaning.extract.chrome_words import REST
from scrubber.cleaning.extract.page.boxes import find_boxes
from scrubber.cleaning.extract.page.rules.bylines import is_byline
from scrubber.cleaning.extract.page.rules.mail_heads import find_mail_head
from scrubber.cleaning.extract.page.view import View
from scrubber.patterns import lazily

#: The share of a line that stands in links from which on it is one.
_LINKED = 0.6
#: The share of a text's lines that may be links, controls or a site's words; the lines of a site's words that may stand
#: around it.
_FOREIGN, _SAID = 0.16, 1
#: The share of them that are headings, items, rows, programs or in boxes behind the first sentence, or headings and
#: programs before it where there are some of both, at least.
_SET_APART = 0.2
#: What a reference may begin with, where an article has what its site says of it.
_FORMS = frozenset({"heading", "code"})
#: What a table of contents numbers: "5.1. …", 第5章, "Chapter 2. …".
_NUMBERED = lazily(r"\W?(?:\w{0,9} ?\d{1,3}|[a-z])(?:\.\d{1,3}){0,5}[.:章节節]?\s")
#: The words without a link that may stand around a text: so many, or so large a share of its own.
_AROUND, _SHARE = 30.0, 0.08
#: Characters of what is set at a heading to be pressed: "¶".
_SIGN = 2


def find_sole(view: View) -> range:
    """The parts of the one text that a page holds, where no site speaks on it; empty for other pages.

    The text is what the innermost element holds in which the page's top heading and its region stand, from the heading
    on. A good part of its lines are headings, items, rows and programs. No site speaks where hardly a line in that
    element is a link, a control or a site's words, and what stands around it is hardly more than links to the pages
    before and after. The text's own table of contents is passed over. Sites of all kinds say more: their names and
    rights, what to read and to share, a list of pages beside the text. It goes wrong on a page of a site that says no
    such thing, with a line of its own in the text's element.
    """
    if view.thread is not None or any(view.listed):
        return range(0)
    if any(find_mail_head(view.page)):
        return range(0)  # a mail has a site's archive around it
    held = _held(view)
    boxed = find_boxes(view.page, held.start, held.stop)
    headings = _headings(view, held)
    told: list[int] = []
    forms: list[str] = []
    set_apart, size = 0, 0.0
    begun = False
    for i in held:
        part = view.parts[i]
        if part.hidden or (part.control and len(part.text) <= _SIGN):
            continue
        size += part.size
        if _is_contents(view, i, headings):
            continue
        told.append(i)
        begun = begun or part.prose
        set_apart += begun and (part.kind != "paragraph" or boxed[i] or view.page.nodes[part.node].tag == "td")
        if not begun and i > held.start and part.kind in _FORMS:
            forms.append(part.kind)
    set_apart += len(forms) if "code" in forms else 0
    if not told or set_apart < _SET_APART * len(told):
        return range(0)  # as most pages do: what each line says is asked of the others
    around = [i for i, part in enumerate(view.parts) if i not in held and not part.hidden]
    ways, rights = view.page.inside("navigation"), _rights(view)
    apart = (i for i in around if not (ways[view.parts[i].node] or i in rights))
    if sum(view.size[i] for i in apart if view.parts[i].link_density <= _LINKED) > max(_AROUND, _SHARE * size):
        return range(0)
    said = set[str]()
    for i in around:
        if view.folded[i] not in said and _is_said(view, i):
            said.add(view.folded[i])
            if len(said) > _SAID:
                return range(0)
    site = (i for i in told if (view.framed[i] and not boxed[i]) or _is_site(view, i) or is_byline(view.folded[i]))
    if next(islice(site, int(_FOREIGN * len(told)), None), None) is not None:
        return range(0)
    return held


def _rights(view: View) -> set[int]:
    """The parts of feet that begin with a notice of rights, as those of manuals do: a site first says who it is."""
    feet = (node for node in view.page.nodes if "footer" in node.roles and node.last > node.first)
    return {i for node in feet if view.parts[node.first].notice for i in range(node.first, node.last)}


def find_references(view: View) -> list[bool]:
    """For each part, whether it is a link, or one of a row, by which the one text of a page refers to others: amid the
    text, or right below a heading of its own ("See also").

    Its table of contents and the way to the pages before and after are none. It goes wrong on contents without numbers
    whose sections stand on other pages, between two sentences.
    """
    refers = [False] * len(view.parts)
    headings = _headings(view, view.sole)
    begun = headed = False
    for i in view.sole:
        part = view.parts[i]
        if part.link_density <= _LINKED and not part.card:
            begun, headed = begun or part.prose, part.kind == "heading"
            continue
        amid = begun and (headed or (bool(view.text) and i < view.text[-1]))
        refers[i] = amid and not (view.framed[i] or _is_contents(view, i, headings) or view.said(i).rest < REST)
    return refers


def _headings(view: View, held: range) -> set[str]:
    return {view.folded[i] for i in held if view.parts[i].kind == "heading"}


def _is_contents(view: View, i: int, headings: set[str]) -> bool:
    """Whether a line is of a table of contents: a link that says a heading of the text, or is numbered as they are."""
    if view.parts[i].link_density <= _LINKED:
        return False
    return view.folded[i] in headings or _NUMBERED.match(view.folded[i]) is not None


def _held(view: View) -> range:
    """What stands from the page's top heading on in the innermost element that holds it and the region, but for what
    a site sets at its ends.
    """
    headings = [
        i
        for i, part in enumerate(view.parts[: view.last])
        if part.kind == "heading" and not (part.hidden or part.links or view.framed[i])
    ]
    top = min(headings, key=lambda i: (view.parts[i].level, i), default=view.first)
    first = min(top, view.first)
    node = next(n for n in view.page.around(view.parts[first].node) if n.first <= first and n.last >= view.last)
    while first < min(top, view.first) and _is_foreign(view, first):
        first += 1
    last = node.last
    while last > view.last and _is_foreign(view, last - 1):
        last -= 1
    return range(first, last)


def _is_foreign(view: View, i: int) -> bool:
    return view.framed[i] or bool(view.parts[i].hidden) or _is_site(view, i)


def _is_site(view: View, i: int) -> bool:
    """Whether a line is a link, a control or of a site's words."""
    part = view.parts[i]
    if part.control or part.card or part.notice:
        return True
    return (part.link_density > _LINKED and not part.is_data and not view.titles(i)) or _is_said(view, i)


def _is_said(view: View, i: int) -> bool:
    """Whether a line says what sites say, other than which page comes before and after."""
    said = view.said(i)
    return bool(said.what) and said.rest < REST and said.what != "pager"
