"""`scrubber clean` of WARC files: what crawlers keep, whole and damaged."""

import io
import json
import sys

import pytest

pytest.importorskip("warcio", reason="the warc extra is not installed")

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

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
    """In its order; what is no page is counted and passed over."""
    records = [page(number) for number in range(12)]
    records.insert(3, ("http://harbour.example/gone", "response", "404 Not Found", "text/html", b"<p>Not here.</p>"))
    records.insert(5, ("http://harbour.example/a.png", "response", "200 OK", "image/png", b"\x89PNG\r\n\x1a\n"))
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


def test_a_page_that_is_none_is_named_and_the_others_go_on(tmp_path, scrubber):
    """What a crawler wrote down as an address acts on no terminal."""
    bad = ("http://harbour.example/\x1b[31mred", "response", "200 OK", "text/html", b"%PDF-1.4 " + bytes(range(256)))
    write(tmp_path / "crawl.warc", [page(1), bad, page(2)])
    status, out, err = scrubber("clean", "--format", "jsonl", tmp_path / "crawl.warc")
    assert status == 1
    assert len(out.splitlines()) == 2
    assert "a PDF file" in err
    assert "\x1b" not in err


@pytest.mark.parametrize("content", [b"", b"Not a WARC at all.\n"])
def test_a_warc_without_a_page_says_so(tmp_path, scrubber, content):
    (tmp_path / "none.warc").write_bytes(content)
    status, out, err = scrubber("clean", tmp_path / "none.warc")
    assert (status, out) == (1, "")
    assert "none.warc: no page and no text is in it" in err


def test_what_is_said_between_two_records_is_heard(tmp_path, capsys):
    """The reader keeps what its library says to itself, and nothing else."""
    write(tmp_path / "crawl.warc", [page(1), page(2)])
    for record in WarcReader(tmp_path / "crawl.warc"):
        print(record.uri, file=sys.stderr)
    assert capsys.readouterr().err.split() == ["http://harbour.example/1.html", "http://harbour.example/2.html"]
