"""Lines made of a site's own words: share, follow, download, next page, rights reserved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.extract.phrases import has_address
from scrubber.cleaning.extract.reading import ends_sentence

if TYPE_CHECKING:
    from scrubber.cleaning.extract.view import View

_WHY = {
    "share": ("share-line", "a line to share, save or print"), "advert": ("advert", "an invitation of the site"), "related": ("related", "a pointer to other pages"),
    "pager": ("pager", "a pointer to the pages before and after"), "legal": ("notice", "the site's notice"),
}  # fmt: skip
# Words that a heading's first sentence has at least.
_SENTENCE = 15.0


def adverts(view: View) -> None:
    """Remove lines that have hardly a word but the site's own.

    Removed: "点击查看更多>>", "Share this article", "上一页 1 2 下一页". Kept: "The next page of the treaty lists its parties." It goes wrong on a text about web sites, in a heading made of such
    words alone over a short line.
    """
    for i, part in enumerate(view.parts):
        said = view.said[i]
        if part.rule or not said.what or _heads(view, i):
            continue
        folded = view.folded[i]
        bound = 0.1 if ends_sentence(folded) or part.kind == "heading" else 0.26
        if has_address(folded) and said.what in {"advert", "share", "legal"}:
            bound = max(bound, 0.3)
        if part.links and part.link_density > 0.5:
            bound += 0.15
        if said.rest <= bound:
            part.remove(*_WHY[said.what], 0.03 + said.rest / 4)


def _heads(view: View, i: int) -> bool:
    """Whether it is an unlinked heading at the text's own place, right over a long sentence there, such as "Advertising" in an account of a company."""
    part = view.parts[i]
    if part.links or view.framed[i] or not view.heads(i):
        return False
    after = view.parts[i + 1]
    return after.size >= _SENTENCE and ends_sentence(after.text) and view.at_home(i)
