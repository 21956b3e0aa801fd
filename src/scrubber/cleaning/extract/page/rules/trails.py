"""The way from a site's front page to the text: "Home > News > Local"."""

from scrubber.cleaning.extract.page.view import LINKED, View
from scrubber.cleaning.extract.reading import ends_sentence, letters, weight
from scrubber.patterns import lazily

_STEP = lazily(r"(?:[>›»→]\s*|/\s+)+")
#: A folder's slash stands right behind its name.
_FOLDER = lazily(r"\w/\s")
#: A quotation ends with a sign that is no step, and so does what programs set into such.
_QUOTED = lazily("[«‹<]([^«»‹›<>]{0,200})[»›>]")
#: Words of a way at most, and of its first step where a slash stands behind a word; steps at least.
_MOST, _FIRST, _STEPS = 30.0, 8.0, 2
_NEVER = frozenset({"table_row", "code", "caption"})


def trails(view: View) -> None:
    """Remove the line above a text that leads from the site's front page to it.

    Removed: "Home > News > A new timetable", linked; over the title, "News" as a heading, which a link above it says
    as well. Kept: the same without a link, as in a manual that says which menu to open; who took a picture, under it;
    any such line behind the text's first sentence, for which a long one may be taken. It goes wrong on a text that
    opens with a linked path of its own.
    """
    if not view.text:
        return
    _name_of_section(view)
    for i in range(view.text[0] + 1):
        part = view.parts[i]
        if (
            part.rule
            or part.kind in _NEVER
            or (part.kind == "heading" and view.opinion.kept[i])
            or not part.links
            or view.size[i] > _MOST
        ):
            continue
        text = _QUOTED.sub(r"\1", part.text)
        steps = [step for step in _STEP.split(text) if letters(step)]
        if not steps or (ends_sentence(text) and letters(steps[-1]) not in letters(view.page.title)):
            continue
        if weight(steps[0]) > _FIRST and _FOLDER.search(text):
            continue  # a sentence that names a folder: "All of it stands in the debian/ directory"
        if len(steps) >= _STEPS and len(steps) - 1 <= len(_STEP.findall(text)) and part.links >= len(steps) - 1:
            part.remove("trail", "the way from the front page to the text", 0.05)


def _name_of_section(view: View) -> None:
    """Remove a heading above the title, of no higher level, that a link above it says: the name of the site's section.
    A higher one is over what the title is over, and names the work of which the text is a part.
    """
    title = view.title() or 0
    level = view.parts[title].level
    linked = {view.folded[i] for i in range(title) if view.parts[i].link_density >= LINKED}
    for i in range(title):
        part = view.parts[i]
        if part.kind == "heading" and part.level >= level and not part.links and view.folded[i] in linked:
            part.remove("trail", "the name of the section, above the title", 0.1)
