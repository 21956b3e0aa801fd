"""Bytes that stand in a text as something else: as references or escapes of single bytes, as halves of a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber

TEXTS = ["Sādžas ļaudis ēda zaļu zupu", "Сосед у реки сеет рожь", "गाँव के पास नदी है", "町の川で魚を釣る"]


def _as_references(text: str) -> str:
    return "".join(char if char.isascii() else f"&#{ord(char)};" for char in text)


@pytest.mark.parametrize("text", TEXTS)
def test_references_to_bytes_of_utf8(text: str):
    assert scrubber.repair(_as_references(text.encode().decode("latin-1"))) == text


@pytest.mark.parametrize("text", TEXTS)
def test_escapes_of_bytes_of_utf8(text: str):
    escaped = "".join(char if char.isascii() else f"\\u{ord(char):04x}" for char in text.encode().decode("latin-1"))
    assert scrubber.repair(escaped) == text


@given(st.characters(min_codepoint=0x1F300, max_codepoint=0x1F5FF), st.sampled_from(["latin-1", "cp1252", "cp1251"]))
def test_characters_in_two_halves(char: str, read_as: str):
    data = char.encode("utf-16-be")
    halves = "".join(chr(int.from_bytes(data[at : at + 2])) for at in (0, 2))
    assert scrubber.repair(f"see you {halves}") == f"see you {char}"
    try:
        read = halves.encode("utf-8", "surrogatepass").decode(read_as)
    except UnicodeDecodeError:
        return
    assert scrubber.repair(f"see you {read}") == f"see you {char}"


def test_a_half_alone_stays():
    assert scrubber.repair("see \ud83d you") == "see \ud83d you"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Hver vår går lærerne på tur over fjellet", "cp1252"),
        ("Příliš žluťoučký kůň běžel podél řeky", "cp1250"),
        ("Весной ученики идут через лес к реке", "cp1251"),
        ("春天学生们穿过树林走到河边", "gb18030"),
    ],
)
def test_escaped_bytes_of_older_encodings(text: str, encoding: str):
    data = text.encode(encoding)
    for sign in "=%":
        escaped = "".join(chr(byte) if byte < 0x80 and chr(byte) != sign else f"{sign}{byte:02X}" for byte in data)
        assert scrubber.repair(escaped) == text


@pytest.mark.parametrize(
    "line", ["a=E5 b=F0 c=AA", "k=E5&b=F0", "https://x.example/caf%E9/cr%E8me", "up 5%E or 7%FA", "crc=E5F0 size=A0"]
)
def test_what_only_looks_like_escaped_bytes_stays(line: str):
    assert scrubber.repair(line) == line
