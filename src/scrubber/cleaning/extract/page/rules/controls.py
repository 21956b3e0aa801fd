"""Buttons, choices and fields, and forms below a text: what is said there is said to who writes."""

from scrubber.cleaning.extract.page.comments import Chapters, has_entries
from scrubber.cleaning.extract.page.page import Node, Page, Part
from scrubber.cleaning.extract.page.titled import Titled
from scrubber.cleaning.extract.page.view import View
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["controls"]

#: What stands beside the buttons that set the text larger, which often are no buttons but letters.
_SIZE = lazily(unbroken(_SAID["size"]))
#: What a player says where it plays nothing yet, or can't.
_PLAYER = lazily(unbroken(_SAID["player"]))
_SHOWN = frozenset({"paragraph", "heading"})
#: What stands where something is still to come, not amid a text: a tale may have such a line.
_LOADING = lazily(unbroken(_SAID["loading"]))
#: What a page sets beside a picture, to see more of it or of what is said of it, and in place of one.
_VIEWER = lazily(unbroken(_SAID["viewer"]))
_SPOKEN = 60
#: Words of a form's own rules, and of what a letter of news has to offer, at most.
_RULES, _OFFER = 250.0, 60.0
#: Lines that stand over its field, or under it, at most, in an element with nothing else.
_LINES = 3
#: The share of links from which on a sentence under a form names the terms that who fills it in accepts.
_TERMS = 0.3


def controls(view: View) -> None:
    """Remove what is there to be pressed or chosen.

    Removed: `<button>Subscribe</button>`, the cities of a `<select>`, "Text size:" away from the text's own place,
    "您的浏览器暂时无法播放此视频", "Enlarge this image", the names of the fields of a form behind the text, and all of
    one in which readers write lines. Kept: running text that a page sets inside a button. It goes wrong on a form that
    is itself the document.
    """
    _remove_forms(view)
    for i, part in enumerate(view.parts):
        if part.control and not view.prose[i]:
            part.remove("control", "a button or a choice")
        elif len(view.folded[i]) <= _SPOKEN and part.kind == "paragraph" and _is_players(view, i):
            part.remove("control", "what a player says")
        elif len(view.folded[i]) <= _SPOKEN and part.kind in _SHOWN and _VIEWER.fullmatch(view.folded[i]):
            part.remove("control", "what a picture is looked at with")
        elif _SIZE.fullmatch(view.folded[i]) and not (view.beside_home(i) or view.amid(i)):
            part.remove("control", "what the size of the letters is chosen by")


def _remove_forms(view: View) -> None:
    """Remove what is to be filled in behind the text: all of a form in which lines are written, and of one with a
    button that has no sentence at the text's place.
    """
    for first, last in find_forms(view.page, view.titled):
        for i in range(first, last):
            view.parts[i].remove("control", "a form for what readers write")
    last = view.text[-1] if view.text else len(view.parts)
    for node in view.page.nodes:
        if node.tag != "form" or node.first <= last:
            continue
        inside = range(node.first, node.last)
        if any(view.parts[i].control for i in inside) and not any(view.prose[i] and view.at_home(i) for i in inside):
            for i in inside:
                if not view.parts[i].links:
                    view.parts[i].remove("control", "a field to be filled in")


def _is_players(view: View, i: int) -> bool:
    folded = view.folded[i]
    if _PLAYER.fullmatch(folded):
        return True
    amid = view.text and view.text[0] < i < view.text[-1] and view.at_home(i)
    return not amid and _LOADING.fullmatch(folded) is not None


def find_forms(page: Page, text: Titled) -> list[tuple[int, int]]:
    """The parts, first and last (exclusive), of each form below the title's first sentences in which readers are asked
    to write lines or for an address for mail, with its heading and the rules beside it.

    Where chapters of the text stand beside its section, or the text goes on in it behind an offer of mail, that is a
    chapter, and the form alone goes. It goes wrong on a page with one chapter alone that has a form at its end.
    """
    chapters = Chapters(page, text)
    found, seen = set(), set()
    for field, most in (*((field, _RULES) for field in page.fields), *((field, _OFFER) for field in page.addresses)):
        form = next((node for node in page.around(field) if node.tag == "form"), None)
        # Pages of some programs stand in a form as a whole.
        if form is None or form.path in seen or not _is_small(form, text, most):
            continue
        seen.add(form.path)
        section = _section(page, form, text, most)
        followed = most == _OFFER and any(map(_is_text, page.parts[form.last : section.last]))
        if section is not form and (followed or chapters.has(section)):
            section = form
        found.add((section.first, section.last))
    return sorted(found)


def _is_text(part: Part) -> bool:
    """Whether it is running text and not, with a link to each, what one agrees to."""
    return part.prose and not part.is_sites and part.link_density < _TERMS


def _section(page: Page, form: Node, text: Titled, most: float) -> Node:
    """The innermost element that begins with a heading above a form, and one around it that has what readers wrote
    between the two headings; the innermost around one that asks for an address, where it has a few lines besides.
    """
    section = form
    for node in page.around(form.parent):
        if not _is_small(node, text, most):
            break
        headed = node.first < section.first and page.parts[node.first].kind == "heading"
        offering = (
            most == _OFFER
            and section is form
            and 0 < form.first - node.first <= _LINES
            and node.last - form.last <= _LINES
        )
        if offering or (headed and (section is form or has_entries(page, node.first, section.first))):
            section = node
    return section


def _is_small(node: Node, text: Titled, most: float) -> bool:
    """Whether an element stands below the titled text, and has so many words of running text at most."""
    return text.is_above(node.first) and text.of(node) <= most
