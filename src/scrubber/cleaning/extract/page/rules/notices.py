"""Notices of rights, sources and responsibility at a text's foot."""

from scrubber.cleaning.extract.notice_words import asks_for_scripts, is_of_readers
from scrubber.cleaning.extract.page.view import View

_FEW = 4
_HOLDING = frozenset({"blockquote", "dl", "ol", "table", "ul"})


def notices(view: View) -> None:
    """Remove a site's notice of rights and responsibility.

    Removed: "Copyright 2024 Example Press. All rights reserved.", "免责声明：本文仅代表作者观点". Kept: the clauses of
    a copyright law, a notice in the midst of a text that has many, one that is quoted or an item among others, and what
    is said of comments in a text that stands alone on its page. It goes wrong on a short licence text, which is one
    notice. Where all that a page says is that its reader is to turn scripts on, it has no text, and that goes as well.
    """
    running = [i for i, _ in view.standing() if view.prose[i]]
    if all(asks_for_scripts(view.folded[i]) for i in running):
        for i in running:
            view.parts[i].remove("notice", "what is said to browsers that run no scripts", 0.02)
    found = [i for i, part in view.standing() if part.notice and part.kind != "code"]
    if view.alone:
        found = [i for i in found if not is_of_readers(view.folded[i])]
    if not found or len(found) > _FEW or not view.text:
        return
    if sum(view.size[i] for i in found) > 0.25 * sum(view.size[i] for i in view.text):
        found = [i for i in found if view.parts[i].text.startswith("©")]
    behind = view.text[-1 - min(len(found) + 1, len(view.text) - 1)]
    for i in found:
        if i >= behind or not (view.at_home(i) or _is_amid(view, i)):
            view.parts[i].remove("notice", "the site's notice of rights", 0.1)


def _is_amid(view: View, i: int) -> bool:
    """Whether it is quoted amid the text, or an item of a list or table there that says something else as well."""
    around = view.page.enclosing(view.parts[i], _HOLDING)
    if around is None or not view.beside_home(i):
        return False
    others = (k for k in range(around.first, around.last) if view.place[k] == view.place[i])
    return around.tag == "blockquote" or any(not (view.parts[k].notice or view.parts[k].rule) for k in others)
