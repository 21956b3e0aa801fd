"""Advertisements and lines made of a site's own words: share, follow, download, next page, rights reserved; what stands
under the word for an advertisement, and what a site's programs write between paragraphs.
"""

from itertools import takewhile

from scrubber.cleaning.extract.chrome_words import REST, has_address
from scrubber.cleaning.extract.lines.inserts import advert
from scrubber.cleaning.extract.lines.line_vocabulary import fold
from scrubber.cleaning.extract.lines.whole_lines import is_whole_line
from scrubber.cleaning.extract.page.sections import SECTION, names_section
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ends_sentence
from scrubber.language.runs import says

_WHY = {
    "share": ("share-line", "a line to share, save or print"), "advert": ("advert", "an invitation of the site"),
    "related": ("related", "a pointer to other pages"),
    "pager": ("pager", "a pointer to the pages before and after"), "legal": ("notice", "the site's notice"),
}  # fmt: skip
_NEVER = frozenset({"heading", "table_row", "code"})
_LOOK = 400


def adverts(view: View) -> None:
    """Remove lines that have hardly a word but the site's own.

    Removed: "点击查看更多>>", "Share this article", "上一页 1 2 下一页". Kept: "The next page of the treaty lists its
    parties.", "Downloads" over a sentence, "share with the poor, share with the rich," in a song; a line of a program:
    "print(a)"; a section in a table of contents: "6.14. Printing". It goes wrong on a text about web sites, in a
    heading made of such words alone over a list.
    """
    for i, part in enumerate(view.parts):
        if part.rule or (part.is_program and not part.links) or not (said := view.said(i)).what:
            continue
        folded = view.folded[i]
        bound = 0.1 if ends_sentence(folded) or part.kind == "heading" else REST
        if has_address(folded) and said.what in {"advert", "share", "legal"}:
            bound = max(bound, 0.3)
        if part.links and part.link_density > 0.5:
            bound += 0.15
        if said.rest <= bound and not (view.amid(i) or _heads(view, i) or _names_note(view, i) or _is_counted(view, i)):
            part.remove(*_WHY[said.what], 0.03 + said.rest / 4)


def _heads(view: View, i: int) -> bool:
    """Whether it is an unlinked heading of the text, in spite of its words: over a sentence of it, or the title of a
    page on rights or contacts.
    """
    part = view.parts[i]
    if part.kind != "heading" or part.links or view.framed[i] or not view.first <= i < view.last:
        return False
    titles = part.level == 1 and bool(view.text) and i <= view.text[0] and view.said(i).what == "legal"
    return titles or view.heads(i)


def _is_counted(view: View, i: int) -> bool:
    """Whether it is a section of a table of contents, beside one with the number before or behind: a page that says
    "4.5 Rate this" in a list counts nothing.
    """
    return names_section(view.parts[i]) and any(
        names_section(view.parts[k]) and _follow(view.parts[min(i, k)].text, view.parts[max(i, k)].text)
        for k in (i - 1, i + 1)
        if 0 <= k < len(view.parts)
    )


def _follow(first: str, second: str) -> bool:
    """Whether the number of one section is the next behind another's, of whatever depth: 6.14, 6.15; 6.14, 6.14.1."""
    one, other = ([*match[1].split(".")] if match else [] for match in map(SECTION.match, (first, second)))
    deep = len(other) - 1
    along = one[:deep] == other[:deep] and len(one) > deep and int(one[deep]) + 1 == int(other[deep])
    return along or other == [*one, "1"]


def _names_note(view: View, i: int) -> bool:
    """Whether an extractor is sure of it and it is the first line of a note that the text sets into a box: "See
    also" over the documents that it draws on.
    """
    around = takewhile(lambda node: node.first == i, view.page.around(view.parts[i].node))
    return view.opinion.sure[i] and not view.framed[i] and any("note" in node.roles for node in around)


def labelled(view: View) -> None:
    """Remove short lines that begin with the word for an advertisement, set apart by a mark, and those that a site's
    programs write (`is_whole_line`), such as that the text goes on behind one.

    Removed: "[Ad] Cheap ferries", "Anzeige · Reisen ab 99 Euro", "Story continues below advertisement". Kept:
    "Advertising is banned.", and any such line where the text speaks of advertisements elsewhere. It goes wrong on a
    definition of the word in a text that has it nowhere else.
    """
    found = [
        (part, said)
        for _, part in view.standing()
        if part.kind not in _NEVER
        and (said := folded if is_whole_line(folded := fold(part.text[:_LOOK])) else advert(folded))
    ]
    if not found:
        return
    own = {id(part) for part, _ in found}
    text = [view.folded[i] for i in view.text if id(view.parts[i]) not in own]
    for part, said in found:
        if not any(says(line, said) for line in text):
            whole = is_whole_line(said)
            why = "a site's programs write such a line" if whole else "it begins with the word for an advertisement"
            part.remove("advert", why, 0.05)
