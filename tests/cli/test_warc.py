"""`scrubber clean` of WARC files: what crawlers keep, whole and damaged."""

import base64
import gzip
import hashlib
import io
import json
import random
import re
import sys
import zipfile
from unittest.mock import Mock

import pytest

pytest.importorskip("warcio", reason="the warc extra is not installed")

from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from scrubber.errors import StoreError
from scrubber.exchange import plain
from scrubber.exchange.warc_reader import WarcReader

PAGE = "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>{1}</p></article></body></html>"
SENTENCE = "The harbour master keeps a register of every vessel that enters the harbour, with its name and its owner."


def write(path, records):
    """A WARC file of pages: (address, kind of record, status, type, body)."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz")
        for url, kind, status, content_type, body in records:
            headers = None
            named = {}
            if status:
                headers = StatusAndHeaders(status, [("Content-Type", content_type)], protocol="HTTP/1.1")
            else:
                named = {"warc_content_type": content_type}
            record = writer.create_warc_record(url, kind, payload=io.BytesIO(body), http_headers=headers, **named)
            writer.write_record(record)


def page(number):
    text = PAGE.format(f"Rule {number}", f"{SENTENCE} This is rule {number}.")
    return (f"http://harbour.example/{number}.html", "response", "200 OK", "text/html", text.encode())


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz", "CRAWL.WARC.GZ"])
def test_each_page_of_a_warc_is_cleaned_under_its_address(tmp_path, scrubber, name):
    """In its order; what is no page is counted and passed over, such as what a crawler says of itself: nothing behind
    it was read.
    """
    records = [page(number) for number in range(12)]
    records.insert(3, ("http://harbour.example/gone", "response", "404 Not Found", "text/html", b"<p>Not here.</p>"))
    records.insert(4, ("metadata://gnu.org/wget/log.txt", "resource", "", "text/plain", b"Saving to a file."))
    records.insert(6, ("http://harbour.example/a.png", "response", "200 OK", "image/png", b"\x89PNG\r\n\x1a\n"))
    records.append(("http://harbour.example/wet", "conversion", "", "text/plain", SENTENCE.encode()))
    write(tmp_path / name, records)
    status, out, err = scrubber("clean", "--format", "jsonl", tmp_path / name)
    found = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [each["source"] for each in found] == [
        *(f"http://harbour.example/{number}.html" for number in range(12)),
        "http://harbour.example/wet",
    ]
    assert [each["text"] for each in found] == [
        *(f"Rule {number}\n\n{SENTENCE} This is rule {number}." for number in range(12)),
        SENTENCE,
    ]
    assert f"{name}: passed over 1: status 404" in err
    assert f"{name}: passed over 1: image/png" in err
    assert f"{name}: passed over 1: metadata://" in err


def test_one_warc_is_an_array_of_records(tmp_path, scrubber):
    """However many pages it holds, so that no program has to ask."""
    write(tmp_path / "one.warc.gz", [page(1)])
    status, out, _ = scrubber("clean", "--json", tmp_path / "one.warc.gz")
    assert status == 0
    assert [each["source"] for each in json.loads(out)] == ["http://harbour.example/1.html"]


def test_of_a_warc_that_is_cut_what_is_whole_is_cleaned(tmp_path, scrubber):
    write(tmp_path / "whole.warc.gz", [page(number) for number in range(6)])
    data = (tmp_path / "whole.warc.gz").read_bytes()
    (tmp_path / "cut.warc.gz").write_bytes(data[: len(data) - 60])
    status, out, err = scrubber("clean", "--format", "jsonl", tmp_path / "cut.warc.gz")
    assert status == 1
    assert [json.loads(line)["source"][-6:] for line in out.splitlines()] == [f"{number}.html" for number in range(5)]
    assert "cut.warc.gz: record 6" in err


def test_behind_a_damaged_record_it_is_read_on(tmp_path, scrubber):
    """Each of a compressed file stands by itself: what is lost is the damaged one, and each is named where it is asked
    for. A record that a page holds, as it is or compressed, is none of the file's.
    """
    forged = gzip.compress(raw_record(66))
    inner = raw_record(5, headers="X-Long: " + "a" * 2**21 + "\r\n").replace(b"<article>", b"<article>" + forged)
    records = [gzip.compress(raw_record(number)) for number in range(20)]
    records[5] = gzip.compress(inner, 0)
    assert forged in records[5]
    for number in (3, 7, 8, 9, 11, 12, 14):
        at = len(records[number]) - (4 if number == 3 else 200)  # of the checksum, or of the page
        records[number] = records[number][:at] + b"\xff" * 4 + records[number][at + 4 :]
    (tmp_path / "crawl.warc.gz").write_bytes(b"".join(records))
    status, out, err = scrubber("clean", "--format", "jsonl", tmp_path / "crawl.warc.gz")
    numbers = [int(json.loads(line)["source"].split("/")[-1][:-5]) for line in out.splitlines()]
    assert (status, numbers) == (1, [0, 1, 2, 4, 6, 10, 13, 15, 16, 17, 18, 19])
    assert "and 3 records more that are damaged; -v names them" in err
    err = scrubber("clean", "-v", tmp_path / "crawl.warc.gz")[2]
    named = {int(number) - 1 for number in re.findall(r"record (\d+)", err)}
    assert named == set(range(20)).difference(numbers)
    assert "breaks off in it" not in err
    lost = records[2] + b"\0" * len(records[3] + records[4]) + records[6]
    (tmp_path / "crawl.warc.gz").write_bytes(lost)
    reader = WarcReader(tmp_path / "crawl.warc.gz")
    assert [each.uri[-6:] for each in reader] == ["2.html", "6.html"]
    at, size = len(records[2]), len(lost) - len(records[2] + records[6])
    assert reader.skipped == [
        f"record 2: no record can be read there; {size:,} bytes from offset {at:,} on are passed over"
    ]


@pytest.mark.parametrize("suffix", [".warc", ".warc.gz"])
@settings(max_examples=100)
@given(
    st.integers(2**30, 2**31),
    st.lists(
        st.tuples(st.integers(0, 7), st.integers(20, 120), st.binary(min_size=4, max_size=4)), min_size=3, max_size=5
    ),
)
def test_no_damage_to_a_record_loses_another(tmp_path_factory, suffix, written, damage):
    """Damaged bytes may unpack to anything, and beyond where they end: what that is depends on those that follow."""
    records = [raw_record(number) for number in range(8)]
    if suffix == ".warc.gz":
        records = [gzip.compress(each, mtime=written + number) for number, each in enumerate(records)]
    for number, at, data in damage:
        records[number] = records[number][:at] + data + records[number][at + len(data) :]
    path = tmp_path_factory.getbasetemp() / f"damaged{suffix}"
    path.write_bytes(b"".join(records))
    found = [each.uri for each in WarcReader(path)]
    spoilt = {number for number, _, _ in damage}
    assert suffix == ".warc" or len(set(found)) == len(found) <= 8  # of what is compressed a checksum tells
    assert {f"http://harbour.example/{number}.html" for number in range(8) if number not in spoilt} <= set(found)


def test_what_a_record_holds_that_is_too_large_is_none_of_the_file(tmp_path, monkeypatch):
    """Nor where it is the last one, whose end is nowhere told but in itself."""
    monkeypatch.setattr("scrubber.exchange.warc_reader.MAX_BYTES", 2**20)
    large = raw_record(2, body=gzip.compress(raw_record(66)) + b"a" * 2**22)
    (tmp_path / "crawl.warc.gz").write_bytes(gzip.compress(raw_record(1)) + gzip.compress(large, 0))
    reader = WarcReader(tmp_path / "crawl.warc.gz")
    assert [each.uri[-6:] for each in reader] == ["1.html"]
    assert len(reader.skipped) == 1


def test_what_is_lost_behind_a_record_is_told(tmp_path):
    """In a file that is compressed as a whole nothing says where the next one begins."""
    one = raw_record(2).replace(b"Content-Length", b"Xontent-Length")
    records = [raw_record(1), one, raw_record(3)]
    for data, read in (
        (gzip.compress(b"".join(records)), 1),
        (b"".join(records), 2),
        (b"".join(map(gzip.compress, records)), 2),
    ):
        (tmp_path / "crawl.warc").write_bytes(data)
        reader = WarcReader(tmp_path / "crawl.warc")
        assert len(list(reader)) == read
        (line,) = reader.skipped
        assert line.startswith("record 2")
        assert ("and whatever follows" in line) == (read == 1)


def read(path, data):
    """The numbers of the pages that are read of a file, and what is told of it."""
    path.write_bytes(data)
    reader = WarcReader(path)
    return [int(each.uri.split("/")[-1][:-5]) for each in reader], list(reader.skipped)


DAMAGE = {
    "no length": (lambda r: r.replace(b"Content-Length", b"Xontent-Length"), "its headers state no length"),
    "another length": (lambda r: r.replace(b"Length: 2", b"Length: 1"), "it does not end where its length says"),
    "longer than the file": (lambda r: r.replace(b"Length: 2", b"Length: 92"), "it does not end where its length says"),
    "bytes lost": (lambda r: r[:-60] + r[-30:], "it does not end where its length says"),
    "no beginning": (lambda r: b"\0" * 20 + r[20:], "no record can be read there"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_behind_damage_to_a_file_that_is_not_compressed_it_is_read_on(tmp_path, name):
    """All that followed was lost, and how much that was nobody was told."""
    damage, why = DAMAGE[name]
    records = [raw_record(number) for number in range(6)]
    at, spoilt = len(b"".join(records[:2])), damage(records[2])
    assert spoilt != records[2]
    data = b"".join(records[:2]) + spoilt + b"".join(records[3:])
    told = f"record 3: {why}; {len(spoilt):,} bytes from offset {at:,} on are passed over"
    assert read(tmp_path / "crawl.warc", data) == ([0, 1, 3, 4, 5], [told])
    if name not in {"longer than the file", "bytes lost"}:  # then it looks like one that was cut
        told = f"record 3 and whatever follows: {why}; {len(spoilt):,} bytes from offset {at:,} on are left unread"
        assert read(tmp_path / "crawl.warc", b"".join(records[:2]) + spoilt) == ([0, 1], [told])


def test_a_length_that_leads_nowhere_stops_nothing(tmp_path):
    """No file system has room for such a place, and the whole file was refused for it."""
    bad = raw_record(2).replace(b"Content-Length: ", b"Content-Length: 999999999999999")
    found, (told,) = read(tmp_path / "crawl.warc", bad + b"\r\n\r\n" + bad + raw_record(3))
    assert found == [3]
    assert told.startswith("record 1: it does not end where its length says; ")


def test_a_record_is_whole_though_no_empty_line_follows_it(tmp_path):
    """Where its length leads to another one, or it has the digest that it states; but not without one."""
    bare = [raw_record(number).removesuffix(b"\r\n\r\n") for number in range(3)]
    assert read(tmp_path / "crawl.warc", b"".join(bare)) == ([0, 1, 2], [])
    body = bare[1].partition(b"\r\n\r\n")[2]
    stated = base64.b32encode(hashlib.sha1(body).digest())
    for digest, found in ((stated, [0, 1, 2]), (b"A" * 32, [0, 2]), (None, [0, 2])):
        own = b"\r\nWARC-Block-Digest: sha1:%s\r\nContent-Length" % digest if digest else b"\r\nContent-Length"
        one = bare[1].replace(b"\r\nContent-Length", own, 1)
        numbers, told = read(tmp_path / "crawl.warc", raw_record(0) + one + b"spoilt\r\n\r\n" + raw_record(2))
        assert numbers == found
        assert len(told) == 1


def test_of_lengths_that_state_too_much_only_so_much_is_read(tmp_path, monkeypatch):
    """Each of many short records would be read to the end of the file."""
    monkeypatch.setattr(plain, "_IN_VAIN", 5000)
    bad = raw_record(1).replace(b"Content-Length: ", b"Content-Length: 1")
    (tmp_path / "crawl.warc").write_bytes((bad + raw_record(2)) * 100)
    asked = []
    with (tmp_path / "crawl.warc").open("rb") as file:
        found = [wrong for *_, wrong in plain.records(file, lambda at, end: asked.append(end - at))]
    assert len([wrong for wrong in found if not wrong]) == 100
    assert 5000 <= sum(asked) < 10_000


def test_what_a_page_holds_is_no_record_of_the_file_s(tmp_path):
    """Nor is it behind a damaged one, where it does not stand as records do."""
    forged = [
        b"\r\n\r\n" + raw_record(66), b"\r\n\r\n" + raw_record(66, length=7), b"\nWARC/1.0\r\nContent-Length: 0\r\n\r\n",
        b"\r\n\r\n" + raw_record(66).replace(b"WARC-Type", b"WARC Type"),
    ]  # fmt: skip
    for inner in forged:
        records = [raw_record(0), raw_record(1, body=b"<p>" + inner + b"</p>" * 9), raw_record(2)]
        assert read(tmp_path / "crawl.warc", b"".join(records)) == ([0, 1, 2], [])
        records[1] = records[1].replace(b"Content-Length", b"Xontent-Length", 1)
        assert read(tmp_path / "crawl.warc", b"".join(records))[0] == [0, 2]


@pytest.mark.parametrize("padding", [b"\0" * 100_000, b"\r\n\0\0\r\n", b"\n" * 70_000])
def test_what_a_file_is_filled_up_with_is_no_damage(tmp_path, padding):
    """A last record was told of that is none."""
    records = [raw_record(number) for number in range(3)]
    for name, data in (("a.warc", b"".join(records)), ("a.warc.gz", b"".join(map(gzip.compress, records)))):
        assert read(tmp_path / name, data + padding) == ([0, 1, 2], [])


def test_what_only_looks_like_records_is_searched_once(tmp_path):
    """Of a file made of their beginnings each would be read to the end of the next."""
    begun = b"\n\nWARC/1.0\nWARC-Type: x\nContent-Length: 1"
    seen = []
    for count in (20_000, 40_000):
        (tmp_path / "crawl.warc").write_bytes(b"WARC/1.0" + begun * count + b"x")
        with (tmp_path / "crawl.warc").open("rb") as opened:
            file = Mock(wraps=opened)
            assert [end for _, end, _ in plain.records(file, lambda *_: False)] == [None]
        seen.append(sum(call.args[0] for call in file.read.call_args_list))
    assert seen[1] < 3 * seen[0]


def test_a_page_that_is_none_is_named_and_the_others_go_on(tmp_path, scrubber):
    """What a crawler wrote down as an address acts on no terminal."""
    bad = ("http://harbour.example/\x1b[31mred", "response", "200 OK", "text/html", b"%PDF-1.4 " + bytes(range(256)))
    write(tmp_path / "crawl.warc", [page(1), bad, page(2)])
    status, out, err = scrubber("clean", "--format", "jsonl", tmp_path / "crawl.warc")
    assert status == 1
    assert len(out.splitlines()) == 2
    assert "this PDF is damaged" in err
    assert "\x1b" not in err


@pytest.mark.parametrize("content", [b"", b"Not a WARC at all.\n"])
def test_a_warc_without_a_page_says_so(tmp_path, scrubber, content):
    (tmp_path / "none.warc").write_bytes(content)
    status, out, err = scrubber("clean", tmp_path / "none.warc")
    assert (status, out) == (1, "")
    assert "none.warc: no page and no text is in it" in err


def zipped(path, members, *, packed=()):
    with zipfile.ZipFile(path, "w") as file:
        for name, data in members.items():
            file.writestr(name, data, zipfile.ZIP_DEFLATED if name in packed else zipfile.ZIP_STORED)


def test_each_page_of_a_wacz_is_cleaned(tmp_path, scrubber):
    """Those of its WARC files that lie in it as they are; one that was packed once more is named."""
    for name, pages in (("a.warc.gz", [1, 2]), ("b.warc", [3]), ("c.warc.gz", [4])):
        write(tmp_path / name, [page(number) for number in pages])
    whole = {f"archive/{each.name}": each.read_bytes() for each in sorted(tmp_path.iterdir())}
    whole["archive/b.warc"] = gzip.compress(whole["archive/b.warc"])  # as a whole
    members = {
        "datapackage.json": b"{}",
        **whole,
        "pages/pages.jsonl": b"{}",
        "archive/cut.warc.gz": whole["archive/c.warc.gz"][:-40],
    }
    zipped(tmp_path / "crawl.wacz", members, packed=["archive/c.warc.gz"])
    status, out, err = scrubber("clean", "--format", "jsonl", tmp_path / "crawl.wacz")
    assert status == 1
    assert [json.loads(line)["source"][-6:] for line in out.splitlines()] == [f"{n}.html" for n in (1, 2, 3)]
    assert "'archive/c.warc.gz': packed within the ZIP" in err
    assert "archive/cut.warc.gz: record 1" in err


def test_a_zip_that_is_no_wacz_is_told(tmp_path):
    """Its bytes were quoted as a format that nobody knows."""
    zipped(tmp_path / "crawl.wacz", {"word/document.xml": b"<w/>"})
    with pytest.raises(StoreError, match="a ZIP file, and no WACZ: no WARC lies below archive/"):
        list(WarcReader(tmp_path / "crawl.wacz"))
    (tmp_path / "crawl.wacz").write_bytes(b"PK\x03\x04" + bytes(40))
    with pytest.raises(StoreError, match="a ZIP file, as a WACZ is one, that is damaged"):
        list(WarcReader(tmp_path / "crawl.wacz"))


def test_a_stretch_of_a_wacz_is_read_once(tmp_path):
    """However often it is named: a small file would keep a reader busy for hours."""
    write(tmp_path / "a.warc", [page(1)])
    zipped(tmp_path / "crawl.wacz", {f"archive/{n}.warc": (tmp_path / "a.warc").read_bytes() for n in range(2)})
    data = (tmp_path / "crawl.wacz").read_bytes()
    second = data.rindex(b"PK\x01\x02")
    offset = second + 42  # of the local header
    (tmp_path / "crawl.wacz").write_bytes(
        data[:offset] + bytes(4) + data[offset + 4 :].replace(b"archive/1", b"archive/0")
    )
    reader = WarcReader(tmp_path / "crawl.wacz")
    assert len(list(reader)) == 1
    assert reader.skipped == ["'archive/0.warc': lies within another file of the ZIP"]


def test_what_is_said_between_two_records_is_heard(tmp_path, capsys):
    """The reader keeps what its library says to itself, and nothing else."""
    write(tmp_path / "crawl.warc", [page(1), page(2)])
    for record in WarcReader(tmp_path / "crawl.warc"):
        print(record.uri, file=sys.stderr)
    assert capsys.readouterr().err.split() == ["http://harbour.example/1.html", "http://harbour.example/2.html"]


def raw_record(number, *, length=None, headers="", status="", body=b""):
    """A record as a hostile or careless program writes it: with any length and any headers."""
    body = status.encode() + (body or page(number)[-1])
    head = (
        f"WARC/1.1\r\nWARC-Type: {'response' if status else 'resource'}\r\nContent-Type: text/html\r\n"
        f"WARC-Target-URI: http://harbour.example/{number}.html\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n{headers}"
        f"Content-Length: {len(body) if length is None else length}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


@pytest.mark.parametrize("suffix", [".warc", ".warc.gz"])
@pytest.mark.parametrize("length", [10, -5, "many", "9" * 5000])
def test_a_record_whose_length_is_wrong_is_told_and_no_text(tmp_path, scrubber, suffix, length):
    """Of its page a beginning would be read, and taken for all that its mirror says."""
    records = [raw_record(1), raw_record(2, length=length), raw_record(3)]
    path = tmp_path / f"crawl{suffix}"
    path.write_bytes(b"".join(gzip.compress(each) if suffix == ".warc.gz" else each for each in records))
    status, out, err = scrubber("clean", "--format", "jsonl", path)
    assert status == 1
    assert [json.loads(line)["source"][-6:] for line in out.splitlines()] == ["1.html", "3.html"]
    assert f"crawl{suffix}: record 2" in err


HUGE = [
    {"headers": f"X-Long: {'a' * 2**21}\r\n"},
    {"headers": "X-Many: a\r\n" * 2**18},
    {"status": f"HTTP/1.1 200 OK\r\nX-Long: {'a' * 2**21}\r\n\r\n"},
]


@pytest.mark.parametrize("named", HUGE)
def test_headers_are_read_up_to_a_bound(tmp_path, scrubber, named):
    """A few hundred kilobytes, compressed, would fill gigabytes of memory with them."""
    records = [raw_record(1), raw_record(2, **named), raw_record(3)]
    (tmp_path / "crawl.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
    status, out, err = scrubber("clean", "--format", "jsonl", tmp_path / "crawl.warc.gz")
    assert status == 1
    assert [json.loads(line)["source"][-6:] for line in out.splitlines()] == ["1.html", "3.html"]
    assert "its headers are longer than 1,048,576 bytes" in err


def test_a_body_in_many_small_chunks_is_no_long_header(tmp_path):
    """Each chunk begins with a line."""
    body = b"".join(b"1\r\n%c\r\n" % char for char in b"word " * 2**17) + b"0\r\n\r\n"
    headers = StatusAndHeaders("200 OK", [("Transfer-Encoding", "chunked")], protocol="HTTP/1.1")
    with (tmp_path / "crawl.warc").open("wb") as file:
        writer = WARCWriter(file, gzip=False)
        writer.write_record(
            writer.create_warc_record(
                "http://harbour.example/", "response", payload=io.BytesIO(body), http_headers=headers
            )
        )
    reader = WarcReader(tmp_path / "crawl.warc")
    assert [record.raw for record in reader] == [b"word " * 2**17]
    assert reader.skipped == []


def test_a_warc_that_was_compressed_as_a_whole_is_read_as_any(tmp_path, scrubber):
    """It was refused, with the advice to decompress it first."""
    write(tmp_path / "crawl.warc", [page(number) for number in range(4)])
    plain = (tmp_path / "crawl.warc").read_bytes()
    (tmp_path / "whole.warc.gz").write_bytes(gzip.compress(plain))
    assert scrubber("clean", tmp_path / "whole.warc.gz")[:2] == scrubber("clean", tmp_path / "crawl.warc")[:2]
    reader = WarcReader(tmp_path / "whole.warc.gz")
    assert list(reader) == list(WarcReader(tmp_path / "crawl.warc"))
    assert reader.skipped == []


@pytest.mark.parametrize("cut", ["copied in part", "compressed in part"])
def test_of_a_warc_compressed_as_a_whole_that_is_cut_what_is_whole_is_read(tmp_path, cut):
    noise = random.Random(1).randbytes(200_000)
    records = [(f"http://harbour.example/{n}", "resource", "", "text/plain", noise) for n in range(4)]
    write(tmp_path / "crawl.warc", records)
    plain = (tmp_path / "crawl.warc").read_bytes()
    at = plain.index(b"example/3") + 100_000
    whole = gzip.compress(plain)[:at] if cut == "copied in part" else gzip.compress(plain[:at])
    (tmp_path / "crawl.warc.gz").write_bytes(whole)
    reader = WarcReader(tmp_path / "crawl.warc.gz")
    assert [each.raw for each in reader] == [noise] * 3
    assert len(reader.skipped) == 1
    assert "record 4" in reader.skipped[0]
    assert "breaks off" in reader.skipped[0]


def test_of_a_warc_compressed_as_a_whole_damage_is_named(tmp_path):
    noise = random.Random(1).randbytes(200_000)
    records = [(f"http://harbour.example/{n}", "resource", "", "text/plain", noise) for n in range(4)]
    write(tmp_path / "crawl.warc", records)
    data = bytearray(gzip.compress((tmp_path / "crawl.warc").read_bytes()))
    data[-6] ^= 1  # of its checksum
    (tmp_path / "crawl.warc.gz").write_bytes(data)
    reader = WarcReader(tmp_path / "crawl.warc.gz")
    assert len(list(reader)) == 3
    assert len(reader.skipped) == 1
    assert "record 4" in reader.skipped[0]


@given(st.binary(max_size=300), st.integers(0, 400))
def test_no_compressed_bytes_break_the_reader(tmp_path_factory, data, cut):
    path = tmp_path_factory.mktemp("warc") / "any.warc.gz"
    path.write_bytes(gzip.compress(b"WARC/1.0\r\nContent-Length: 1\r\n\r\n" + data)[: cut or None])
    list(WarcReader(path))


def test_a_page_of_a_warc_may_be_as_large_as_one_in_a_file(tmp_path, scrubber):
    large = b"<p>" + b"a " * (8 * 1024 * 1024) + b"</p>"
    write(
        tmp_path / "crawl.warc", [page(1), ("http://harbour.example/large", "response", "200 OK", "text/html", large)]
    )
    (tmp_path / "large.html").write_bytes(large)
    for name in ("crawl.warc", "large.html"):
        status, _, err = scrubber("clean", tmp_path / name)
        assert status == 1
        assert "large" in err
        assert "more than 16,777,216 bytes" in err


def test_members_that_unpack_to_nothing_are_not_followed_for_ever(tmp_path, monkeypatch):
    """One may hold the beginnings of as many others as it has room for, each as large as what follows."""
    monkeypatch.setattr("scrubber.exchange.members._IN_VAIN", 2**20)
    forged = gzip.compress(raw_record(1, body=random.Random(7).randbytes(2**18)), 0)[:-8] + bytes(8)
    (tmp_path / "crawl.warc.gz").write_bytes(forged * 100 + gzip.compress(raw_record(2)))
    reader = WarcReader(tmp_path / "crawl.warc.gz")
    assert list(reader) == []
    assert "and whatever follows: its compressed bytes are damaged" in reader.skipped[-1]
    assert len(reader.skipped) == 5
