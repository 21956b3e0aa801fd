"""Texts and pages that were compressed with gzip."""

import gzip
import io
import tarfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import office_maker
from tests.properties import tried

import scrubber
from scrubber.cleaning.encodings.packed import unpacked
from scrubber.errors import DecodeError, TooLarge

TEXT = "The ferry sails twice in every hour, and carries whoever waits at the landing.\n\nDogs sail free of charge.\n"
PAGE = f"<html><body><h1>The ferry</h1><p>{TEXT}</p><p>{TEXT}</p></body></html>"


@pytest.mark.parametrize("text", [TEXT, PAGE, TEXT + "渡船每天往返。"])
def test_a_packed_text_reads_as_the_text(text: str) -> None:
    """Whatever its label says: it speaks of the file."""
    raw = text.encode()
    for label in (None, "application/gzip", "text/plain"):
        plain = scrubber.clean(raw)
        packed = scrubber.clean(gzip.compress(raw), content_type=label)
        assert (packed.text, packed.base, packed.encoding) == (plain.text, plain.base, plain.encoding)


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=5), st.integers(0, 40))
@tried(40)
def test_members_set_together_and_zeros_behind_them(members: list[bytes], zeros: int) -> None:
    """As tools that append and tapes leave them."""
    raw = b"".join(map(gzip.compress, members)) + b"\0" * zeros
    assert unpacked(raw, 10_000) == b"".join(members)


@pytest.mark.parametrize("damage", ["cut", "damaged", "behind", "members"])
def test_a_file_that_is_no_whole_gzip_is_refused_by_name(damage: str) -> None:
    """Nothing of it is taken for the text."""
    raw = gzip.compress(TEXT.encode())
    raw = {
        "cut": raw[:-20],
        "damaged": raw[:30] + bytes([raw[30] ^ 0xFF]) + raw[31:],
        "behind": raw + b"more",
        "members": gzip.compress(b"") * 100,
    }[damage]
    with pytest.raises(DecodeError, match="gzip"):
        scrubber.clean(raw)


def test_a_small_file_that_holds_a_flood_is_refused() -> None:
    """No more of it is unpacked than a text may have."""
    with pytest.raises(TooLarge, match="33,554,432"):
        scrubber.clean(gzip.compress(b"a" * (40 << 20)))


def test_a_file_of_zip_that_holds_one_file_is_that_file() -> None:
    """Libraries hand out books so; one that holds several is no document."""
    book = {"book.txt": "The keeper opens the weir at six.\n\nNobody else may open it."}
    assert scrubber.clean(office_maker.packed(book)).text == book["book.txt"]
    letter = office_maker.docx(office_maker.p("Nobody else may open it."))
    assert scrubber.clean(office_maker.packed({"letter.docx": letter})).text == "Nobody else may open it."
    with pytest.raises(DecodeError, match="unpack it first"):
        scrubber.clean(office_maker.packed(book | {"notes.txt": "In winter at eight."}))
    with pytest.raises(TooLarge):
        scrubber.clean(office_maker.packed({"flood.txt": b"\0" * (33 << 20)}))


def test_a_tar_archive_is_refused_by_name() -> None:
    """It was told to be full of NUL bytes."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    with pytest.raises(DecodeError, match="a tar archive, and no text: unpack it first"):
        scrubber.clean(packed.getvalue())
