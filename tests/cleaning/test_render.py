"""Markdown out of blocks."""

import pytest

import scrubber
from scrubber.cleaning.render import to_markdown
from scrubber.model import Block, CleanText


def rendered(*blocks):
    text = "\n\n".join(block.text for block in blocks)
    return to_markdown(CleanText(text, text, blocks))


def test_every_kind_of_block_has_its_form():
    assert rendered(
        Block("Charter", "heading", 1),
        Block("Article 1", "heading", 4),
        Block("The parties agree.", "paragraph"),
        Block("- one", "list_item", 1),
        Block("two", "list_item", 2),
        Block("1. three", "list_item", 1),
        Block("> said\nshe", "quotation"),
        Block("x = `1`", "code"),
        Block("a | b", "table_row"),
        Block("c | d", "table_row"),
        Block("A picture", "caption"),
    ) == (
        "# Charter\n\n#### Article 1\n\nThe parties agree.\n\n- one\n  - two\n1. three\n\n> said\n> she\n\n```\nx = `1`\n```\n\n"
        "| a | b |\n| --- | --- |\n| c | d |\n\n*A picture*\n"
    )


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("2 * 3 * 4 and a_b_c", "2 \\* 3 \\* 4 and a\\_b\\_c"),
        ("# not a heading", "\\# not a heading"),
        ("1. Not a list.", "1\\. Not a list."),
        ("- dash", "\\- dash"),
        ("<script>", "\\<script>"),
        ("[a](b)", "\\[a\\](b)"),
        ("第一条 总则", "第一条 总则"),
    ],
)
def test_what_only_looks_like_markup_is_escaped(text, markdown):
    assert rendered(Block(text)) == markdown + "\n"


def test_a_text_without_blocks_is_nothing():
    assert rendered() == ""


def test_code_with_fences_gets_a_longer_fence():
    assert rendered(Block("```\nx\n```", "code", path="html/body/pre")) == "````\n```\nx\n```\n````\n"


LISTING = """# How to install

To install the program, run the following commands in a shell of your own, one after the other.

```yaml
jobs:
    build:
        steps: two

    test:
        steps: one
```

Then read what it says, and act upon it as you see fit; the program is not going to ask you again.

~~~
first
  second
~~~
"""


def test_a_listing_between_fences_keeps_its_lines():
    """Its lines were paragraphs, without what sets them in."""
    read = scrubber.clean(LISTING)
    assert read.text == LISTING.strip()
    assert [block.kind for block in read.blocks] == ["heading", "paragraph", "code", "paragraph", "code"]
    assert to_markdown(read) == LISTING


def test_a_fence_that_nothing_closes_is_a_line():
    text = "# How to install\n\nTo install it, run this in a shell of your own:\n\n```\nthe program\nasks nothing\n\nThen read what it says, and act upon it.\n"
    assert {block.kind for block in scrubber.clean(text).blocks} <= {"heading", "paragraph", "list_item"}
