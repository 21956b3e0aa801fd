"""What stands over a text for the program that made it: settings of a site's builder, a title set twice."""

from __future__ import annotations

import io
import zipfile

import pytest

import scrubber

TITLE = "The ferry of Alder Bay sails again"
TEXT = (
    "The ferry of Alder Bay has sailed again since Monday, after eleven weeks in which nobody crossed the water.",
    "The council had closed the landing in March, when the spring floods tore two of its nine piles out of the ground.",
    "Most of the planks are new, and the mate says that the old ones were rotten long before the flood came.",
)
BODY = "\n\n".join(TEXT)
YAML = f"---\nlayout: post\ntitle: {{}}{TITLE}{{}}\ndate: 2026-03-02\ntags:\n  - ferry\n  - bay\n---\n\n"


@pytest.mark.parametrize(
    "front",
    [
        YAML.format("", ""),
        YAML.format('"', '"'),
        f"+++\ntitle = '{TITLE}'\ndraft = false\n+++\n\n",
        f"---\ntitle: {TITLE}\n---\n\n",
        f"---\ntitle: {TITLE[:18]}\n  {TITLE[19:]}\n---\n\n",
        f"---\ntitle: >-\n  {TITLE[:18]}\n  {TITLE[19:]}\nlayout: post\n---\n\n",
    ],
)
def test_settings_over_a_text_are_the_builders(front: str) -> None:
    """The title among them is the text's, unless the text gives it again."""
    alone = scrubber.clean(f"{front}{BODY}\n".encode(), content_type="text/markdown")
    assert [block.text for block in alone.blocks] == [TITLE, *TEXT]
    again = scrubber.clean(f"{front}# {TITLE}\n\n{BODY}\n".encode(), content_type="text/plain")
    assert [block.text.removeprefix("# ") for block in again.blocks] == [TITLE, *TEXT]
    assert {block.rule for block in (*alone.removed, *again.removed)} == {"front-matter"}


@pytest.mark.parametrize(
    "head",
    [
        "---\nTo: The council\nFrom: The mate\nDate: 2 March\n---\n\n",
        "---\n\n",
        "---\nto: the council\ntitle: the ferry\n---\n\n",
        "---\nbut the ferry did not sail\n---\n\n",
        "title: a word in small letters\n\n",
        "---\ntitle: Fish soup\ntype: a soup for six\nweight: two pounds of cod\nmethod: cut the fish\n---\n\n",
    ],
)
def test_head_of_a_letter_is_its_own(head: str) -> None:
    """Nobody tells a builder anything there."""
    cleaned = scrubber.clean(f"{head}{BODY}\n".encode(), content_type="text/plain")
    assert not [block for block in cleaned.removed if block.rule == "front-matter"]


def test_title_that_the_text_merely_says_stays() -> None:
    """The text's first words may be its title's, which stands nowhere else."""
    text = f"---\nlayout: post\ntitle: The ferry\n---\n\n{BODY}\n"
    assert [block.text for block in scrubber.clean(text.encode()).blocks] == ["The ferry", *TEXT]


def test_settings_with_nothing_behind_them_are_the_text() -> None:
    text = f"---\ntitle: The ferry\ndescription: {TEXT[0]}\nnote: {TEXT[1]}\n---\n"
    kept = scrubber.clean(text.encode(), content_type="text/plain").text
    assert all(sentence in kept for sentence in TEXT[:2])


@pytest.mark.parametrize(
    ("anchor", "heading"),
    [
        ('<span id="the-ferry"></span>', f"= {TITLE} ="),
        ('<a name="ferry"></a>', f"## {TITLE}"),
        ("<a id='ferry'></a>\n<a id='boat'/>", f"{TITLE}\n======"),
    ],
)
def test_places_to_jump_to_are_none_of_the_text(anchor: str, heading: str) -> None:
    """Nor are they markup for which a reference in the text would stay."""
    text = f"{anchor}\n{heading}\n\n{BODY}\n\nShe said: &quot;The mate of the ferry was right, and he was not heard.&quot;\n"
    cleaned = scrubber.clean(text.encode(), content_type="text/plain")
    assert "<" not in cleaned.text
    assert 'said: "The mate' in cleaned.text
    assert {block.rule for block in cleaned.removed} == {"anchor"}


def test_places_to_jump_to_in_a_listing_stay() -> None:
    text = f'{BODY}\n\n    <a name="ferry"></a>\n    ## {TITLE}\n\n{BODY}\n'
    assert '<a name="ferry"></a>' in scrubber.clean(text.encode(), content_type="text/plain").text


def test_title_between_two_lines_and_again_under_it() -> None:
    """A converter to reStructuredText writes it so; the text has it once."""
    line = "=" * len(TITLE)
    text = f"{line}\n{TITLE}\n{line}\n\n\n{TITLE}\n{line}\n\n{BODY}\n"
    cleaned = scrubber.clean(text.encode(), content_type="text/plain")
    assert [block.text for block in cleaned.blocks] == [TITLE, *TEXT]
    framed = scrubber.clean(f"{line}\n{TEXT[0]}\n{line[:9]}\n\n{BODY}\n".encode(), content_type="text/plain")
    assert framed.text.startswith(line)


def test_document_with_its_title_set_twice_has_it_once() -> None:
    """A converter writes a page's title, and its first heading under it."""
    head = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
    title = f"<text:p text:style-name='Title'>{TITLE}</text:p><text:h text:outline-level='1'>{TITLE}</text:h>"
    text = "".join(f"<text:p>{sentence}</text:p>" for sentence in TEXT)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", f"{head}{title}{text}</office:text></office:body></office:document-content>")
    cleaned = scrubber.clean(packed.getvalue())
    assert [(block.kind, block.text) for block in cleaned.blocks][:2] == [("heading", TITLE), ("paragraph", TEXT[0])]
    assert [block.rule for block in cleaned.removed] == ["echo"]
