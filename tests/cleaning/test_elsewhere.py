"""Pages that hold no text and say where it is."""

import pytest

import scrubber
from scrubber.cleaning.formats.elsewhere import elsewhere

LONG = "<p>" + "The committee shall report each year to the council on the works that were begun. " * 12 + "</p>"
REFRESH = '<meta http-equiv="refresh" content="0; url=https://b.example/doc?a=1&amp;b=2">'


def page(head="", body=""):
    return f"<!doctype html><html><head><title>T</title>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (page(REFRESH, "<p>This page has moved.</p>"), "on to https://b.example/doc?a=1&b=2: name that address"),
        (page("<META HTTP-EQUIV=refresh CONTENT='3;URL=/new'>", "<p>Moved.</p>"), "on to /new:"),
        (page("<script>window.location.href = 'https://b.example/x';</script>"), "on to https://b.example/x:"),
        (page('<script>location.replace("/x")</script>'), "on to /x:"),
        ('<html><frameset cols="20%,80%"><frame src="nav.html"><frame src=main.html><noframes>No frames here.</noframes></frameset></html>',
         "frames (nav.html, main.html)"),
        (page("", '<iframe src="doc.html"></iframe>'), "another one in a frame (doc.html)"),
        (page("<script src=a.js></script>", "<noscript>You need to enable JavaScript.</noscript><div id=root></div>"), "made by JavaScript"),
        (page("<script src=a.js></script>", '<noscript><iframe src="https://tags.example/ns.html" height=0></iframe></noscript><iframe src="about:blank"></iframe>'),
         "made by JavaScript"),
        (page('<meta http-equiv="refresh" content="0;URL=&#39;https://b.example/a&#39;">'), "on to https://b.example/a:"),
        (page('<meta http-equiv="refresh" content="0; url=http://[b/">'), "on to http://[b/:"),
        (page("", "You are being redirected to <a href='https://b.example/a'>https://b.example/a</a> …<script>setTimeout(function () { window.location = 'https://b.example/a'; }, 3000);</script>"),
         "on to https://b.example/a:"),
        (page("<script src=a.js></script>", "<video><p>To watch this film please enable JavaScript, and consider a browser that shows <a href='/help'>HTML5 video</a></p></video><div>2:41</div>"),
         "made by JavaScript"),
    ],
)  # fmt: skip
def test_a_page_without_a_text_says_where_to_go(source, said):
    assert said in scrubber.clean(source, url="https://a.example/").metadata["elsewhere"]


@pytest.mark.parametrize(
    "source",
    [
        page(REFRESH, LONG),
        page('<meta http-equiv="refresh" content="300">', "<p>News of the hour.</p>"),
        page('<meta http-equiv="refresh" content="0; url=https://a.example/">', "<p>News of the hour.</p>"),
        page('<meta http-equiv="refresh" content="5; url=/#now">', "<p>News of the hour.</p>"),
        page(f"<noscript>{REFRESH}</noscript>", "<p>The library is closed on Friday.</p>"),
        page(f"<!-- {REFRESH} -->", "<p>The library is closed on Friday.</p>"),
        page('<meta http-equiv="refresh" content="60; url=/next">', "<p>The slides of a talk.</p>"),
        page("<script src=a.js></script>", "<p>A short notice, and a script beside it.</p><iframe src=map.html></iframe>"),
        page("<script>document.location = '/day'</script>", "<p>The harbour is closed on Monday.</p>"),
        page("<script src=a.js></script>", "<p>Please enable JavaScript to see the map.</p><p>The harbour is closed on Monday, and the ferry does not run.</p>"),
        page("", ""),
    ],
)  # fmt: skip
def test_a_page_with_a_text_says_nothing(source):
    assert "elsewhere" not in scrubber.clean(source, url="https://a.example/").metadata


@pytest.mark.parametrize(
    ("url", "on", "itself"),
    [
        ("https://a.example/news/index.html", "5; url=./", True),
        ("https://a.example/index.htm", "5; url=/", True),
        ("site/index.html", "5; url=./", True),
        ("index.html", "5; url=./", True),
        ("index.html", "5; url=index.html", True),
        ("index.html", "0; url=./", False),
        ("https://a.example/news/index.html", "5; url=../", False),
        ("https://a.example/news/reindex.html", "5; url=./", False),
        ("https://a.example/news/", "5; url=index.html", False),
        ("https://a.example/news/index.html", "5; url=https://b.example/news/", False),
    ],
)
def test_an_index_that_loads_its_folder_anew_loads_itself(url, on, itself):
    """A saved site's index was no copy: it sent its readers on to the folder that it stands for."""
    source = page(f'<meta http-equiv="refresh" content="{on}">', "<p>The harbour is closed on Monday.</p>")
    assert ("elsewhere" not in scrubber.clean(source, url=url).metadata) is itself


def test_a_page_that_sends_its_readers_on_is_no_copy(tmp_path):
    """The sentence that it has moved became the first edition of the document."""
    (tmp_path / "a.html").write_text(page(REFRESH, "<p>This page has moved. Click here to go there.</p>"), "utf-8")
    document = scrubber.Document("d", "D", (scrubber.Mirror("a", path="a.html"),), base=tmp_path)
    with pytest.raises(scrubber.ScrubberError, match=r"a: this page sends its readers on to https://b\.example"):
        scrubber.ingest(document, tmp_path / "archive")


def test_a_mirror_without_any_text_is_told_with_its_reason(tmp_path):
    (tmp_path / "a.html").write_text(page("<script src=a.js></script>", "<div id=root></div>"), "utf-8")
    (tmp_path / "b.html").write_text(page("", ""), "utf-8")
    mirrors = tuple(scrubber.Mirror(name, path=f"{name}.html") for name in "ab")
    with pytest.raises(scrubber.ScrubberError, match=r"a: .* JavaScript, .*; b: no text was found"):
        scrubber.ingest(scrubber.Document("d", "D", mirrors, base=tmp_path), tmp_path / "archive")


def test_an_address_of_any_length_is_shown_in_part():
    told = elsewhere(page(f'<meta http-equiv="refresh" content="0; url=https://b.example/{"x" * 1500}">'), "")
    assert told is not None
    assert len(told) < 300
