"""Files of subtitles: what is said, whole sentences, without numbers and times."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.formats.subtitles import text_of_subtitles

SAID = (
    "The keeper opens the weir at six in the morning, and closes it when the last boat has gone by.\n\n"
    "A fee of 4 crowns is due for each boat.\n\nNobody else may open it."
)
SUBRIP = """1
00:00:01,000 --> 00:00:04,000
<i>The keeper opens the weir
at six in the morning,</i>

2
00:00:04,000 --> 00:00:07,500
and closes it when the last boat
has gone by.

3
00:00:08,000 --> 00:00:10,000
A fee of 4 crowns
is due for each boat.

4
00:00:11,000 --> 00:00:12,000
{\\an8}Nobody else may open it.
"""
WEBVTT = """WEBVTT - Weir

NOTE made by hand

STYLE
::cue { color: white }

first
00:01.000 --> 00:04.000 align:start position:0%
The keeper opens the weir
at six in the morning,

00:04.000 --> 00:07.500
at six in the morning,
and closes it when<00:00:05.000><c> the last boat</c>

00:07.500 --> 00:08.000
and closes it when the last boat
has gone by.

00:08.000 --> 00:10.000
A fee of 4 crowns
is due for each boat.

00:11.000 --> 00:12.000
Nobody else may open it.
"""


def test_sentences_are_whole_over_pictures() -> None:
    """Each number and each time was a paragraph of the text."""
    for raw in (SUBRIP.encode(), SUBRIP.replace("\n", "\r\n").encode("utf-8-sig"), WEBVTT.encode()):
        assert scrubber.clean(raw).text == SAID


def test_a_copy_as_subtitles_is_as_good_as_any_and_its_alteration_is_told() -> None:
    """None of its numbers and times is told; what it says otherwise is."""
    page = scrubber.clean(f"<main>{''.join(f'<p>{said}</p>' for said in SAID.split(chr(10) * 2))}</main>".encode())
    told = scrubber.collate({"a": page, "b": page, "c": scrubber.clean(SUBRIP.encode())})
    assert told.findings == []
    told = scrubber.collate(
        {"a": page, "b": page, "c": scrubber.clean(SUBRIP.replace("4 crowns", "7 crowns").encode())}
    )
    assert [(each.mirror, each.kind) for each in told.findings] == [("c", "number")]


def test_who_speaks_stays_and_what_is_none_stays_as_it_is() -> None:
    """A voice is named before what it says; a text about subtitles shows some."""
    voices = "WEBVTT\n\n" + "".join(f"00:0{n}.000 --> 00:0{n}.900\n<v Ann>Line {n} of it.</v>\n\n" for n in range(1, 5))
    assert scrubber.clean(voices.encode()).text.startswith("Ann: Line 1 of it.\n\nAnn: Line 2")
    lesson = f"{SUBRIP}\nSuch a file has a number, a time and a text for each picture.\n"
    assert "00:00:01,000" in scrubber.clean(lesson.encode()).text


def test_what_is_said_again_stays() -> None:
    said = ("No!", "No!", "Who is there?", "{laughs} If a<b and b>c then.", "He said so.", "He said so.")
    file = "\n\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{line}" for n, line in enumerate(said, 1))
    assert scrubber.clean(file).text == "\n\n".join(said)


COPIED = """Transcript

0:00
welcome back to stone and water today we
0:03
talk about who owns a bridge and who has
0:06
to mend it
0:08
the parish built it in 1823 but the land
0:12
on the other bank never belonged to the
0:15
parish
"""


def test_what_a_player_shows_beside_a_film_reads_as_it_was_said() -> None:
    said = (
        "welcome back to stone and water today we talk about who owns a bridge and who has to mend it the parish built it in"
        " 1823 but the land on the other bank never belonged to the parish"
    )
    assert scrubber.clean(COPIED, content_type="text/plain").text == f"Transcript\n\n{said}"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{n}:00\nSpeech number {n}" for n in range(9, 17)),  # a day's programme
        "\n".join(f"{n}:{n}0\nPart {n} of the film" for n in range(6)),  # a film's chapters
        "\n".join(f"0:0{n}\nThe runner is at {n} m." for n in range(9)),
    ],
)
def test_times_that_are_said_stay(text: str) -> None:
    assert text_of_subtitles(text) == text
