"""The front of a blog or of a site's news: several posts or their beginnings are all that the page says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from operator import and_, gt

from scrubber.cleaning.extract.page.opinion import Opinion, is_running
from scrubber.cleaning.extract.page.page import Node, Page
from scrubber.cleaning.extract.page.site_frames import covered, find_frames
from scrubber.cleaning.extract.reading import squeeze

#: Posts at least, for two may be a text and what it quotes; and words that they say together at least, for less is
#: teasers.
_POSTS, _LEAST = 3, 100.0
#: Posts are the page's text where an extractor keeps half of what they say, all else is no more than half as much, and
#: none of them, as an article amid teasers, is more than half; outside of frames a site says so much of itself.
_HALF, _BESIDE = 0.5, 0.15
#: Words below the heading that is the page's title from which on they are an article, be it short: a site's motto is
#: one sentence.
_ARTICLE = 12.0


def find_posts(page: Page, opinion: Opinion, rows: Sequence[Sequence[Node]]) -> list[Sequence[Node]]:
    """Of rows of elements that look like teasers, those that are the posts of a front page; none on other pages.

    Posts say nearly all that the page says in sentences, and an extractor keeps most of it; beside an article, be it
    short, they are teasers. It goes wrong on an article of pictures alone, above teasers of a sentence or two.
    """
    if not rows:
        return []
    running = [part.size if is_running(part) and not part.notice else 0.0 for part in page.parts]
    posts = [row for row in rows if sum(any(running[node.first : node.last]) for node in row) >= _POSTS]
    if not posts:
        return []
    within = covered(page, [(node.first, node.last) for row in posts for node in row])
    each = [size for row in posts for node in row if (size := sum(running[node.first : node.last]))]
    beside = [0.0 if post else size for size, post in zip(running, within, strict=True)]
    least = max(_LEAST, sum(beside) / _HALF)
    if sum(each) < least or max(each) > _HALF * sum(each):
        return []
    framed = find_frames(page, opinion)
    told = sum(compress(running, map(gt, within, framed)))
    kept = max(sum(compress(running, map(and_, within, said))) for said in (opinion.kept, opinion.sure))
    bare = sum(size for size, frame in zip(beside, framed, strict=True) if not frame)
    if told < least or kept < _HALF * told or bare > _BESIDE * told:
        return []
    return [] if _is_titled(page, beside, within) else posts


def _is_titled(page: Page, beside: Sequence[float], within: Sequence[bool]) -> bool:
    """Whether sentences stand between the heading that is the page's title and the next heading or post."""
    title, said = squeeze(page.title), 0.0
    below = False
    for part, size, post in zip(page.parts, beside, within, strict=True):
        if part.kind == "heading" or post:
            below = bool(not post and not part.links and (key := squeeze(part.text)) and title.startswith(key))
        said += size * below
    return said >= _ARTICLE
