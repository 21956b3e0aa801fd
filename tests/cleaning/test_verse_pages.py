"""Pages of songs and poems, whose lines an element sets with breaks."""

from __future__ import annotations

import scrubber

_VERSE = [
    "We left the harbour late at night",
    "The lamps along the quay were out",
    "And nobody had asked us why",
    "Or what the hurry was about",
    "Was there no other way to go?",
    "The gulls were sleeping in a row",
    "The water lay as smooth as tin",
    "And slowly let the rowers in",
    "Between the islands and the shore",
    "We did not count the miles before",
    "The morning came across the bay",
    "And took the lantern light away",
]
_MENU = "<nav><a href='/a'>Artists</a> <a href='/c'>Charts</a> <a href='/v'>Videos</a></nav>"
_NOTE = "This song is about a crew that leaves a harbour at night, and about those who are never asked what they think."
_ABOUT = (
    f"<div class='info'><h2>About</h2><div><p>{_NOTE}</p><button>Expand</button></div><div><h3>What are people asking?"
    f"</h3><p>{_NOTE.replace('song', 'ballad')}</p><p>{_NOTE.replace('song', 'piece')}</p></div></div>"
)


def _page(lines: list[str]) -> str:
    song = "<br>".join(lines)
    return (
        f"<html><head><title>Harbour Lyrics</title></head><body>{_MENU}<main><div><h1>Harbour</h1>"
        f"<div class='credits'><p>Produced by</p><a href='/m'>M. Reed</a></div></div><div class='page'>"
        f"<div><div>{song}</div></div></div>{_ABOUT}</main></body></html>"
    )


def test_a_song_stays_whole_of_which_one_line_asks() -> None:
    text = scrubber.clean(_page(_VERSE), content_type="text/html").text
    assert "\n\n".join(_VERSE) in text


def test_lines_that_lead_to_what_others_say_of_them_stay_the_songs() -> None:
    lines = [f"<a href='/note/{i}'>{line}</a>" if i % 2 else line for i, line in enumerate(_VERSE)]
    lines += [line.replace("the", "that") for line in _VERSE]
    text = scrubber.clean(_page(lines), content_type="text/html").text
    assert "\n\n".join(_VERSE) in text


def test_a_menu_set_with_breaks_is_no_verse() -> None:
    menu = "<br>".join(f"<a href='/{i}'>Songs of the year {1990 + i}</a>" for i in range(12))
    page = _page(_VERSE).replace(_ABOUT, f"{_ABOUT}<div>{menu}</div>")
    assert "Songs of the year" not in scrubber.clean(page, content_type="text/html").text


def test_a_box_of_links_set_with_breaks_within_an_article_is_no_verse() -> None:
    said = "The council agreed on Monday to mend the harbour wall, which the storms of last winter had broken. "
    names = [f"<a href='/{i}'>{line}</a>" if i % 3 else line for i, line in enumerate(_VERSE)]
    page = (
        f"<html><head><title>Harbour wall</title></head><body>{_MENU}<article><h1>Harbour wall</h1><p>{said * 2}</p>"
        f"<p>{said * 3}</p><p>{'<br>'.join(names)}</p></article></body></html>"
    )
    text = scrubber.clean(page, content_type="text/html").text
    assert "The lamps along the quay" not in text
    assert text.count("The council agreed") == 5


def test_what_goes_on_in_one_element_stays_as_its_beginning() -> None:
    said = "Tablets for cats and kittens of four weeks and more.<br><br>They kill what lives in a fur within a day."
    offer = "<div><h3>Rust remover, one litre</h3><a href='/{0}'>Rust remover for tools</a><p>Only £{0}.99</p></div>"
    long = "".join(
        f"<p>In house {n}, whoever keeps an animal knows it: what lives in a fur lives in the whole house as well.</p>"
        for n in range(14)
    )
    page = (
        f"<html><head><title>Tablets</title></head><body>{_MENU}<div><div><h1>Tablets</h1>{long}</div><div><div>"
        f"<div><h3>Description</h3></div><div><div><p><strong>Tablets, six in a box</strong></p>{said}<br><br>Give them"
        " alone or with food, on a day when the animal stays at home.</div></div></div></div></div>"
        f"{''.join(offer.format(n) for n in range(3, 8))}</body></html>"
    )
    text = scrubber.clean(page, content_type="text/html").text
    assert "for cats and kittens" in text
    assert "within a day." in text
    assert "stays at home." in text
