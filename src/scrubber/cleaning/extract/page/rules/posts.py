"""Posts of a thread: their words stay, whatever they say; what stands around them goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View


def posts(view: View) -> None:
    """Keep what people wrote in a thread, and remove what the site sets around it.

    It is asked last, for what others go by (how a line reads, whether links stand in it, what its element is called) says less than the place that the words of all posts share.
    """
    if view.thread is None:
        return
    for i in view.thread.said:
        if view.parts[i].rule != "hidden":
            view.parts[i].restore(0.6)
    title = view.title()
    for i in view.thread.around - {title}:
        view.parts[i].remove("post-frame", "stands around the posts of a thread")
    for part in view.parts[: title or 0]:
        part.remove("post-frame", "stands above a thread's title")
