"""Lists of other pages, with the line that announces them."""

from scrubber.cleaning.extract.chrome_words import LONGEST
from scrubber.cleaning.extract.lines.inserts import label, points
from scrubber.cleaning.extract.lines.line_vocabulary import heads_others
from scrubber.cleaning.extract.page.elements import LISTS
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ends_sentence, letters
from scrubber.language.runs import runs
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["related"]

_ANNOUNCED = lazily(unbroken(_SAID["announced"]))
#: A label in capitals before a linked headline: "ISLANDERS: Keeper stays for a year".
_LABELLED = lazily(r"[A-Z][A-Z0-9 '’&-]{2,30}:\s[A-Z0-9]")
_LINKED = 0.5
#: Parts of a section of teasers and its links, at least; words of a teaser, at most.
_TEASERS, _LINKS, _TEASER = 3, 2, 120.0
_SITES = frozenset({"", "links", "related"})
_HEADS = frozenset({"paragraph", "heading"})


def related(view: View) -> None:
    """Remove pointers to other pages: the announced line, and the links that follow an announcement.

    Removed: "相关阅读：易经 范文网", "Related articles" with its list, a linked headline behind a label in capitals, a
    section "推荐阅读" of teasers that end with a link. Kept: "See also article 5." in running text. It goes wrong on a
    text whose own last section is a list of links under such a heading.
    """
    _remove_sections(view)
    after = False
    for i, part in enumerate(view.parts[view.first : view.last], view.first):
        folded = view.folded[i]
        if part.rule:
            after = after or part.rule == "related" or _heads_links(view, i, folded)
            continue
        announced = (
            _ANNOUNCED.match(folded)
            or (part.links and label(folded, runs(folded)))
            or _heads_links(view, i, folded)
            or (part.links == 1 and part.link_density > _LINKED and _LABELLED.match(part.text))
        )
        if view.refers[i] or view.amid(i) or i in view.records or i in view.page.titles:
            continue
        if announced and len(folded) <= LONGEST and not ends_sentence(folded):
            part.remove("related", "a pointer to other pages", 0.05)
            after = True
        elif after and part.link_density > _LINKED:
            part.remove("related", "a link below a pointer to other pages", 0.06)
        elif view.prose[i]:
            after = False


def _remove_sections(view: View) -> None:
    """Remove each element below the text's first sentence that begins with a heading over other pages, and each list
    right below one, that has a link for each of its sentences: teasers, whose words are no links.
    """
    for node in view.page.nodes:
        i = node.first - (node.tag in LISTS and node.first > 0)
        if (
            node.last - i < _TEASERS
            or not (view.text and i > view.text[0])
            or not heads_others(letters(view.folded[i]))
        ):
            continue
        told = [k for k in range(i + 1, node.last) if view.prose[k]]
        links = sum(part.links for part in view.parts[i + 1 : node.last])
        if not told or links < max(len(told), _LINKS) or view.amid(i) or any(view.size[k] > _TEASER for k in told):
            continue
        for part in view.parts[i : node.last]:
            part.remove("related", "a teaser of another page", 0.06)


def _heads_links(view: View, i: int, folded: str) -> bool:
    """Whether it heads other pages of the site by its words, right over a link: "延伸 · 推荐", "Auch interessant:"."""
    part = view.parts[i]
    if part.kind not in _HEADS:
        return False
    below = view.page.below(i)
    if below >= view.last or view.refers[below]:
        return False
    under = view.parts[below]
    if under.link_density <= _LINKED or under.rule not in _SITES:
        return False
    return (part.kind == "paragraph" and heads_others(letters(folded))) or (not under.external and points(folded))
