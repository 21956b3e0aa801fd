"""HTML to an Extraction: the page's text, each part kept as the document's or removed as the site's, and why."""

from collections.abc import Callable
from itertools import groupby, islice, takewhile

from scrubber.cleaning.extract.chrome_words import chrome, is_site_line
from scrubber.cleaning.extract.extraction import Extraction
from scrubber.cleaning.extract.page.attributes import FRAME, READ_OUT
from scrubber.cleaning.extract.page.elements import NO_SCRIPT
from scrubber.cleaning.extract.page.embedded import framed_page, with_embedded
from scrubber.cleaning.extract.page.home import home
from scrubber.cleaning.extract.page.judge import judge
from scrubber.cleaning.extract.page.linearise import linearise
from scrubber.cleaning.extract.page.metadata import state
from scrubber.cleaning.extract.page.opinion import ask
from scrubber.cleaning.extract.page.page import Node, Page, Part
from scrubber.cleaning.extract.page.parse import Tree, parse
from scrubber.cleaning.extract.page.rules.echoes import without_doubled_title
from scrubber.cleaning.extract.page.rules.hidden import hide
from scrubber.cleaning.extract.page.together import read_together
from scrubber.cleaning.extract.reading import fold, is_name_list, sample
from scrubber.made import make_block
from scrubber.model import Block, Finding, Place

_QUOTED = 200
_LINKS = 4
#: How sites hide what a script shows when it is asked for, and the share of links up to which a row of names may be
#: search words.
_FOLDED = frozenset({"display: none", "visibility: hidden", "the hidden attribute"})
_UNLINKED = 0.5
#: Words from which on a hidden line amid a text is more than a label, and one that is read out more than what a link or
#: a button is said to do ("Beginning of dialog window. Escape will cancel and close the window.").
_MUCH, _READ_OUT = 6.0, 15.0
#: What folds away what it says until it is asked: frames, players, galleries.
_FOLDS = FRAME | {"film", "picture", "caption"}
#: What rows of links are for that most sites have, and words of it that such a row says; how the element is called that
#: holds them, elements around one that are asked, and parts of such an element at most.
_COMMON, _WORDS = frozenset({"share", "legal"}), 2
_FILED, _NEAR, _FEW = frozenset({"tags", "share"}), 3, 8
#: Words of running text under which a page shows none.
_LITTLE = 30.0
#: So many times as much as the page around it a frame shows that is the page's text, and no advertisement beside it.
_OF_FRAME = 10


def extract_html(
    text: str, *, url: str | None = None, whole: bool = False, tree_of: Callable[[str], Tree] = parse
) -> Extraction:
    """Find a page's document.

    `whole`: it is one, with no site around it (a word processor's, a book): all of it is kept that is seen. `tree_of`:
    what gives its tree, where somebody has it already.

    Raises:
        ParseTruncated: the page could not be read in full.
    """
    tree = tree_of(text)
    site = home(tree.root, url)
    page = linearise(tree, site=site)
    if tree.root is not None and _shows_little(page):
        framed = tree_of(framed_page(tree.root))
        inner = linearise(framed, site=site)
        if not _shows_little(inner) and _OF_FRAME * _shown(page) <= _shown(inner):
            tree, page = framed, inner
        elif with_embedded(tree.root):
            page = linearise(tree, site=site)
    if tree.root is None or not page.parts:
        return Extraction(page.base, ())
    if whole:
        hide(page.parts)
        without_doubled_title(page.parts)
        confidence, read = 1.0, dict[str, str]()
    else:
        opinion = read_together(tree.root, page, url=url) or ask(tree.root, page, url=url)
        confidence, read = judge(page, opinion), dict(opinion.metadata)
    notes = {note for _, note in page.cited if page.parts[note].kind != "heading"}
    blocks = tuple(_block(page, part, " footnote" * (n in notes)) for n, part in enumerate(page.parts))
    metadata = state(tree.root, read, page, url=url)
    apart = frozenset(part.start for part in page.parts if part.breaks > 1)
    return Extraction(page.base, blocks, metadata, tuple(_findings(page, whole=whole)), confidence, apart=apart)


def _shows_little(page: Page) -> bool:
    """Whether a page has next to no running text: a line of rights, a request to turn scripts on."""
    return sum(part.size for part in page.parts if part.prose and part.hidden in {"", NO_SCRIPT}) < _LITTLE


def _shown(page: Page) -> float:
    """The words that a page shows outside links and what there is to press."""
    return sum(part.size for part in page.parts if not (part.hidden or part.control or part.link_density > _UNLINKED))


def _block(page: Page, part: Part, use: str) -> Block:
    """A part as a block; `use` is what its links say of it beside how the page sets it."""
    return make_block(
        part.text, part.kind, part.level, start=part.start, end=part.end, path=page.nodes[part.node].path,
            rule=part.rule, reason=part.reason, verdict=part.verdict,
        setting=page.setting(part) + use,
    )  # fmt: skip


def _findings(page: Page, *, whole: bool) -> list[Finding]:
    found = []
    node = _of_text(page)
    for how, run in groupby(page.parts, key=_told):
        parts = list(run)
        kind = how[0]
        if kind == "hidden_text":
            if not _telling(parts, amid=whole or _is_amid(page, parts[0], node)):
                continue
            what = "Text that readers do not see"
        elif kind == "link_block":
            if all(_is_common(page, part) for part in parts):
                continue
            what = "A block of links or search words"
        else:
            continue
        start, end = parts[0].start, parts[-1].end
        text = page.base[start:end]
        place = Place(start, end, text[:_QUOTED], path=page.nodes[parts[0].node].path)
        found.append(Finding("", kind, "low", f"{what} ({how[1]}): {text[:80]}", place=place, after=text))
    found += [Finding("", "hidden_text", "low", note[0].upper() + note[1:] + ".") for note in page.notes]
    return found


def _of_text(page: Page) -> Node | None:
    """The innermost element that holds all of the text's sentences; None where there is none."""
    text = [i for i, part in enumerate(page.parts) if part.prose and not part.rule]
    around = page.around(page.parts[text[0]].node) if text else ()
    return next((node for node in around if node.first <= text[0] and node.last > text[-1]), None)


def _is_amid(page: Page, part: Part, text: Node | None) -> bool:
    """Whether a part stands in the text's element, and in no frame there, nor in a gallery: a form for comments, a
    window over the page.
    """
    if text is None:
        return True
    around = list(page.around(part.node))
    inner = takewhile(lambda node: node is not text, around)
    return any(node is text for node in around) and not any(_FOLDS & node.roles for node in inner)


def _told(part: Part) -> tuple[str, str]:
    """What kind of finding a part belongs to, and how it is described."""
    if part.rule == "link-block":
        return "link_block", part.reason
    return ("hidden_text", part.hidden) if part.rule == "hidden" and part.hidden != NO_SCRIPT else ("", "")


def _is_common(page: Page, part: Part) -> bool:
    """Whether a row of links is one that most sites have: where to share it, where it is filed, who is responsible."""
    said = chrome(fold(part.text[:_QUOTED]))
    if said.what in _COMMON and said.hits >= _WORDS:
        return True
    near = (node for node in islice(page.around(part.node), _NEAR) if node.last - node.first <= _FEW)
    return any(_FILED & node.roles for node in near)


def _telling(parts: list[Part], *, amid: bool) -> bool:
    """Whether hidden text is worth a word: sentences, search words, links to elsewhere. A folded menu is not, nor,
    away from the text, what a site shows to whoever presses something; but sentences with links to elsewhere are
    what strangers hide there. What is read out is labels, unless it is search words, long, or has such a link in it.
    """
    if parts[0].hidden == READ_OUT:
        return any(
            ((part.size >= _READ_OUT or part.external) and not is_site_line(fold(part.text))) or _are_search_words(part)
            for part in parts
        )
    said = amid or parts[0].hidden not in _FOLDED
    return (
        any((part.prose and (said or part.external)) or _are_search_words(part) for part in parts)
        or (amid and any(_says_much(part) for part in parts))
        or sum(part.external for part in parts) >= _LINKS
    )


def _says_much(part: Part) -> bool:
    """Whether a line is more than a label, and not of the site's own words: names in a row need no marks."""
    return part.size >= _MUCH and not (part.control or part.link_density > _UNLINKED or is_site_line(fold(part.text)))


def _are_search_words(part: Part) -> bool:
    """Whether it is names in a row, and no menu, whose names lead to pages of the site."""
    return (part.link_density < _UNLINKED or part.external > 0) and is_name_list(sample(part.text))
