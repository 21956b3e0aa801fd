"""What a browser shows alike is read alike: comments, scripts, the case of tags, line ends, wrappers and left-out
end tags change nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import scrubber
from scrubber.cleaning.extract.page.parse import parse

PAGES = {
    path.stem: path.read_text("utf-8")
    for path in sorted((Path(__file__).parents[2] / "fixtures" / "mirrors").glob("*.html"))
    if b"charset=utf-8" in path.read_bytes().lower()[:1000].replace(b'"', b"")
}
OUTSIDE = re.compile(r"(<(?:script|style)\b.*?</(?:script|style)>|<!--.*?-->)", re.DOTALL | re.IGNORECASE)


def outside(page: str, pattern: str, to: str) -> str:
    """Replace all of a pattern, but within scripts, styles and comments."""
    pieces = OUTSIDE.split(page)
    return "".join(
        piece if n % 2 else re.sub(pattern, to, piece, flags=re.IGNORECASE) for n, piece in enumerate(pieces)
    )


CHANGES = {
    "comments": lambda page: outside(page, r"(</p>|</div>|</li>|<br ?/?>)", r"\1<!-- column 2 -->"),
    "scripts": lambda page: outside(page, r"(</p>|</div>)", r"\1<script>var slot = 1;</script>"),
    "case of tags": lambda page: outside(page, r"<(/?)(p|div|li|ul|a|h1|h2|span)\b", r"<\1\2").replace("<p", "<P"),
    "line ends": lambda page: page.replace("\n", "\r\n"),
    "wrapper": lambda page: outside(outside(page, r"(<body[^>]*>)", r"\1<div><div>"), r"(</body>)", r"</div></div>\1"),
    "end tags left out": lambda page: outside(page, r"</(p|li)>(?=\s*<\1\b)", ""),
    "fonts": lambda page: outside(page, r"(<p\b[^>]*>)([^<]+)(</p>)", r'\1<font size="3">\2</font>\3'),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_as_it_shows(name: str, change: str) -> None:
    page = PAGES[name]
    read = [
        scrubber.clean(each.encode(), content_type="text/html; charset=utf-8").text
        for each in (page, CHANGES[change](page))
    ]
    assert read[0] == read[1]


def test_the_tree_of_a_page_has_no_comments() -> None:
    """Rules ask what stands beside an element and whether it is empty, and so does trafilatura, which reads pages
    without them.
    """
    root = parse(
        "<html><body><div>The ferry <!-- slot -->leaves at ten.<!-- end --></div><!-- foot --></body></html>"
    ).root
    (div,) = root.iter("div")
    assert (div.text, len(div), div.tail) == ("The ferry leaves at ten.", 0, None)
