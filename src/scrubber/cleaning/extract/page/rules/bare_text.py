"""What the page's bare text shows of the site at the ends of the document, where the markup says nothing."""

from scrubber.cleaning.extract.credits import ends_with_credit
from scrubber.cleaning.extract.lines.datelines import names_date
from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.lines.verdicts import judge
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ends_sentence, letters
from scrubber.patterns import lazily

#: Parts that a page has at the most where its lines are read.
_MOST = 300
_LOOK = 2000
#: Elements around a line that are asked whether they are called a standfirst or a caption, and words of a caption that
#: is more than a name.
_NEAR, _CAPTION = 3, 4.0
_FIGURE = lazily(r"\d")
#: What a list sets its items in.
_LISTED = frozenset({"li", "ol", "ul", "dd", "dl"})


def bare_text(view: View) -> None:
    """Remove short unmarked lines before and behind the text that its lines alone, read as a plain text under the
    page's title, show to be the site's.

    Removed: "Created on 3 May by kati | 2253 hits", "Previous article: …" in a page set with tables and breaks.
    Kept: headings, lists, rows, a line that the page calls a standfirst and an extractor keeps, a caption of more
    than a name, what tells of a picture and names who took it, and all of a page whose title is not its document's;
    what is set as the text's own paragraphs are; what stands over a list and is said over others amid the text,
    too. It goes wrong on a signature that is set otherwise.
    """
    if not view.text or not view.page.title.strip() or len(view.parts) > _MOST:
        return
    first, last = view.text[0], view.text[-1]
    told = {view.folded[i] for i, part in view.standing() if first <= i <= last and part.kind == "paragraph"}
    doubtful = [
        i
        for i, part in view.standing()
        if part.kind == "paragraph"
        and not (first <= i <= last or view.prose[i] or i in view.act.span or i in view.tables or view.listed[i])
        and not _is_caption(view, i)
        and not _set_alike(view, i, first if i < first else last)
        and not (i < first and view.opinion.kept[i] and view.within(i, "standfirst", most=_NEAR))
        and not ends_with_credit(part.text)
        and not (view.folded[i] in told and view.introduces(i))
    ]
    if not doubtful:
        return
    shown = [i for i, part in enumerate(view.parts) if not part.hidden]
    lines = [view.page.title.strip(), *(" ".join(view.parts[i].text[:_LOOK].split()) for i in shown)]
    verdicts, _ = judge(lines, [read(line) for line in lines])
    if not verdicts[0].rule:
        return  # no site is seen
    said = dict(zip(shown, verdicts[1:], strict=True))
    title = letters(view.page.title)
    for i in doubtful:
        if said[i].rule and letters(view.parts[i].text) not in title:
            view.parts[i].remove("bare-text", f"read as a plain text, {said[i].reason}", 0.15)


def _is_caption(view: View, i: int) -> bool:
    """Whether the page calls it a caption, and it is more than a name and names no day, as a site's line does."""
    return view.size[i] >= _CAPTION and view.within(i, "caption", most=_NEAR) and not names_date(view.folded[i])


def _set_alike(view: View, i: int, text: int) -> bool:
    """Whether a page sets a line in the element of the text's first or last sentence, or beside it in one dressed like
    it: as it sets a signature.

    Dressed otherwise it must be sure to an extractor, and above the text a sentence or a figure: the number of a
    decree, the day below it. A name alone there may be that of another page.
    """
    part, at, other = view.parts[i], view.parts[i].node, view.parts[text].node
    mine, its = view.page.nodes[at], view.page.nodes[other]
    if at == other or (mine.parent == its.parent and mine.dress == its.dress):
        return True
    if mine.style and mine.style == its.style and view.place[i] == view.place[text] and view.opinion.sure[i]:
        return True  # each line in elements of its own: a file, with its numbers beside it
    while its.tag in _LISTED and its.parent >= 0:
        its = view.page.nodes[its.parent]
    if mine.parent != its.parent or not view.opinion.sure[i] or part.links:
        return False
    if i > text or ends_sentence(part.text) or _FIGURE.search(part.text) is not None:
        return True
    # What stands over the number of a decree and is dressed like it: who decreed it, and what it is.
    below = i + 1
    its = view.page.nodes[view.parts[below].node]
    return (
        mine.dress != mine.tag
        and (its.parent, its.dress) == (mine.parent, mine.dress)
        and _set_alike(view, below, text)
    )
