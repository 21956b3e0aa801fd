"""A document's TOML: what it says, and what is said of each mistake in it."""

import ast
import inspect
import shlex
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.document import Document, Mirror
from scrubber.document.cron import problem
from scrubber.document.document import MAX_TOML_BYTES
from scrubber.errors import DocumentError, ScrubberError

WHOLE = """\
[document]
id = "city-data"
title = "City data"
languages = ["zh", "en"]
script = "zh-Hans"
schedule = "0 6 * * 1-5"
timezone = "Asia/Shanghai"

[[mirror]]
name = "gazette"
url = "https://gazette.example/doc"
trust = "official"
headers = { Accept-Language = "zh" }

[[mirror]]
name = "farm"
path = ["p1.html", "p2.html"]
encoding = "gb18030"
selector = "#content"
allow_private = true
"""


def write(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "doc.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_everything_a_document_says_is_read(tmp_path):
    document = Document.read(write(tmp_path, WHOLE))
    assert (document.id, document.title, document.languages, document.script) == (
        "city-data",
        "City data",
        ("zh", "en"),
        "zh-Hans",
    )
    assert (document.schedule, document.timezone, document.base) == ("0 6 * * 1-5", "Asia/Shanghai", tmp_path)
    gazette, farm = document.mirrors
    assert gazette == Mirror(
        "gazette", url="https://gazette.example/doc", trust="official", headers={"Accept-Language": "zh"}
    )
    assert document.official == ("gazette",)
    assert farm.path == ("p1.html", "p2.html")
    assert (farm.encoding, farm.selector, farm.allow_private) == ("gb18030", "#content", True)
    assert farm.location == "p1.html and 1 more"


def test_a_small_document_needs_an_id_and_a_mirror():
    document = Document.parse('[document]\nid = "a"\n[[mirror]]\nname = "m"\npath = "m.txt"\n')
    assert (document.title, document.script, document.schedule, document.languages) == ("a", None, None, ())


def test_a_byte_order_mark_is_no_mistake(tmp_path):
    assert Document.read(write(tmp_path, b"\xef\xbb\xbf" + WHOLE.encode())).id == "city-data"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('title = "City data"', 'titel = "City data"'), "line 3: unknown key 'titel' in [document]; did you mean 'title'?"),
        (('selector = "#content"', 'selector = "div[["'), "line 19: 'div[[' is no CSS selector: Malformed attribute selector"),
        (('selector = "#content"', 'selectors = "#content"'), "line 19: unknown key 'selectors' in a [[mirror]]; did you mean 'selector'?"),
        (("[document]", 'title = "x"\n[document]'), "line 1: unknown key 'title'; it belongs below [document]"),
        (("[document]", "[documant]"), "line 1: unknown key 'documant'; did you mean 'document'?"),
        (('id = "city-data"', 'id = "City Data"'), "line 2: 'City Data' is no slug"),
        (('id = "city-data"', 'id = "../../etc"'), "line 2: '../../etc' is no slug"),
        (('id = "city-data"', "id = 7"), "line 2: id has to be a text in quotes"),
        (('id = "city-data"', "id = city-data"), "line 2: invalid value; a text stands in quotes"),
        (('id = "city-data"\n', ""), "line 1: an id is missing"),
        (('name = "farm"', 'name = "gazette"'), "line 16: two mirrors are called 'gazette'"),
        (('name = "farm"\n', ""), "line 15: this mirror has no name"),
        (('name = "farm"', 'name = "fa\\u0000rm"'), "line 16: 'fa\\x00rm' is no name"),
        (('name = "farm"', 'name = "fa\\u202erm"'), "line 16: 'fa\\u202erm' is no name"),
        (('path = ["p1.html", "p2.html"]', ""), "needs either a url or a path"),
        (('path = ["p1.html", "p2.html"]', "path = []"), "line 17: path has to be a text"),
        (('"https://gazette.example/doc"', '"ftp://gazette.example/doc"'), "line 11: 'ftp://gazette.example/doc' is no http or https URL"),
        (('"https://gazette.example/doc"', '"gazette.example/doc"'), "its scheme is missing, as in 'https://gazette.example/doc'; a file is named as path"),
        (('"https://gazette.example/doc"', '"file:///etc/passwd"'), "line 11: 'file:///etc/passwd' is no http or https URL"),
        (('"https://gazette.example/doc"', '"https://gazette.example:99999/doc"'), "line 11: 'https://gazette.example:99999/doc' is no URL: Port out of range"),
        (('"https://gazette.example/doc"', '"http://[::1"'), "line 11: 'http://[::1' is no URL"),
        (('title = "City data"', 'title = " "'), "line 3: title has to be a text in quotes, with something in it"),
        (('trust = "official"', 'trust = "offical"'), "line 12: 'offical' is no trust; 'official', or leave it out"),
        (('script = "zh-Hans"', 'script = "zh-hans"'), "line 5: 'zh-hans' is no script; 'zh-Hans' or 'zh-Hant', or leave it out"),
        (('schedule = "0 6 * * 1-5"', 'schedule = "0 6 * *"'), "line 6: a cron expression has five fields"),
        (('schedule = "0 6 * * 1-5"', 'schedule = "0 25 * * *"'), "line 6: '25' is no hour (0 to 23)"),
        (('schedule = "0 6 * * 1-5"\n', ""), "line 6: a timezone says nothing without a schedule"),
        (('"Asia/Shanghai"', '"Asia/Atlantis"'), "line 7: 'Asia/Atlantis' is no time zone"),
        (('"Asia/Shanghai"', '"../../etc/passwd"'), "line 7: '../../etc/passwd' is no time zone"),
        (('headers = { Accept-Language = "zh" }', 'headers = { X = "a\\r\\nHost: b" }'), "line 13: 'X' is no header that can be sent"),
        (('languages = ["zh", "en"]', 'languages = ["Chinese (simplified)"]'), "line 4: 'Chinese (simplified)' is no language tag"),
        (('encoding = "gb18030"', 'encoding = "gb18031"'), "line 18: 'gb18031' is no encoding that scrubber knows; use a name such as utf-8"),
        (("allow_private = true", 'allow_private = "yes"'), "line 20: allow_private has to be true or false"),
        (('title = "City data"', "title = City data"), "line 3: invalid value"),
        (("[[mirror]]", "[mirror]"), "line 15"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(tmp_path, change, message):
    assert change[0] in WHOLE
    path = write(tmp_path, WHOLE.replace(*change))
    with pytest.raises(DocumentError) as caught:
        Document.read(path)
    assert message in str(caught.value)
    assert str(caught.value).startswith(str(path))


def test_a_place_named_twice_counts_once():
    text = WHOLE.replace(
        'path = ["p1.html", "p2.html"]', 'url = "https://gazette.example/doc"\nheaders = { Accept-Language = "zh" }'
    )
    with pytest.raises(DocumentError, match="are the same place"):
        Document.parse(text.replace('selector = "#content"\n', ""))
    assert len(Document.parse(text).mirrors) == 2


@pytest.mark.parametrize(
    ("key", "one", "other", "same"),
    [
        ("url", "https://a.example/x", "https://A.example/x#top", True),
        ("url", "https://a.example", "https://a.example/", True),
        ("url", "https://a.example/x", "https://a.example/X", False),
        ("path", "p.html", "./p.html", True),
        ("path", "p.html", "/base/p.html", True),
        ("path", "p.html", "../p.html", False),
    ],
)
def test_a_place_counts_once_however_it_is_written(key, one, other, same):
    """Two names for one copy, and it outvoted an honest one."""
    toml = f'[document]\nid = "a"\n[[mirror]]\nname = "m"\n{key} = "{one}"\n[[mirror]]\nname = "n"\n{key} = "{other}"\n'
    if same:
        with pytest.raises(DocumentError, match="'m' and 'n' are the same place"):
            Document.parse(toml, base="/base")
    else:
        assert len(Document.parse(toml, base="/base").mirrors) == 2


def test_a_mirror_is_either_on_the_web_or_in_files():
    with pytest.raises(DocumentError, match="line 11: mirror 'gazette' needs either a url or a path, not both"):
        Document.parse(WHOLE.replace('trust = "official"', 'path = "x"'))


def test_a_single_mirror_table_gets_the_double_brackets_explained():
    with pytest.raises(DocumentError, match=r"line 3: write \[\[mirror\]\] with double brackets"):
        Document.parse('[document]\nid = "a"\n[mirror]\nname = "m"\npath = "m.txt"\n')


def test_a_document_without_mirrors_is_refused():
    with pytest.raises(DocumentError, match="no mirror: add at least one"):
        Document.parse('[document]\nid = "a"\n')


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"\n\n\xff\xfe", "line 3: not UTF-8"),
        (b"#" * (MAX_TOML_BYTES + 1), "no list of mirrors"),
        (b"a = " + b"[" * 100_000, "nested too deeply"),
        (b"a = " + b"1" * 5000, "a number of more than 4,300 digits"),
        ("[document]".encode("utf-16-le"), "line 1: not UTF-8"),
    ],
)
def test_what_is_no_toml_is_named(tmp_path, raw, message):
    with pytest.raises(DocumentError, match=message):
        Document.read(write(tmp_path, raw))


@pytest.mark.parametrize("name", ["a copy.txt", "page.html"])
def test_a_copy_named_in_the_place_of_its_toml_is_told_what_to_do(tmp_path, name):
    (tmp_path / name).write_text("The office opens its ledgers.", encoding="utf-8")
    with pytest.raises(
        DocumentError, match=r", line 1: .*; a document is named by its TOML, .*: scrubber init .* writes one"
    ) as told:
        Document.read(tmp_path / name)
    assert f"init {shlex.quote(str(tmp_path / name))} writes" in str(told.value)
    with pytest.raises(DocumentError, match=r"scrubber init https://a\.example/b writes one"):
        Document.read("https://a.example/b")
    (tmp_path / "a.toml").write_text("no", encoding="utf-8")
    with pytest.raises(DocumentError) as told:
        Document.read(tmp_path / "a.toml")
    assert "init" not in str(told.value)


def test_a_folder_of_documents_is_not_taken_for_one_of_copies(tmp_path):
    """It was told to make a document of them, with the TOMLs for its copies."""
    for name in ("b.toml", "a.toml", "page.html"):
        (tmp_path / name).write_text("no", encoding="utf-8")
    with pytest.raises(DocumentError, match=r"is a directory; name one TOML in it, such as a\.toml; .* runs them all"):
        Document.read(tmp_path)


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    with pytest.raises(DocumentError, match=r"gone\.toml: no such file or directory"):
        Document.read(tmp_path / "gone.toml")
    with pytest.raises(DocumentError, match="is a directory"):
        Document.read(tmp_path)
    with pytest.raises(DocumentError, match="null"):
        Document.read("a\0b")


@given(st.text())
def test_any_text_is_a_document_or_a_scrubber_error(text):
    try:
        Document.parse(text)
    except ScrubberError:
        pass
    else:
        raise AssertionError(text)


@pytest.mark.parametrize(
    "good",
    [
        "* * * * *",
        "0 6 * * *",
        "*/15 0-6 1,15 jan-mar MON-FRI",
        "0 0 1 1 7",
        "@daily",
        "5-59/10 * * * sun",
        "0 6 29 2 *",
        "0 6 31 */2 *",
        "0 6 31 feb mon",
        "0 6 28-31 2 *",
    ],
)
def test_cron_expressions_pass(good):
    assert problem(good) is None


@pytest.mark.parametrize(
    "bad", ["", "* * * *", "* * * * * *", "60 * * * *", "* * 0 * *", "* * * 13 *", "* * * * 8", "a * * * *", "*/0 * * * *",
            "6-1 * * * *", "1,, * * * *", "@noon", "١ * * * *", "5/2 * * * *", "* * * * mon-",
            "0 6 30,31 2 *", "0 6 31 4,jun-jun,9-11/2 *"],
)  # fmt: skip
def test_what_is_no_cron_expression_is_told(bad):
    assert problem(bad)


M = Mirror("a", path="a.txt")


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (lambda: Document("d", "D", (M, Mirror("a", path="b.txt"))), "two mirrors are called 'a'"),
        (lambda: Document("../d", "D", (M,)), "'../d' is no slug"),
        (lambda: Document(5, "D", (M,)), "5 is no slug"),
        (lambda: Document("d", "D", (M,), script="zh"), "unknown script 'zh'"),
        (lambda: Document("d", "D", (M,), languages=["Chinese"]), "'Chinese' is no language tag"),
        (lambda: Mirror("a", path="a.txt", trust="offical"), "not 'offical'"),
        (lambda: Document("d", "D", (Mirror("", path="a.txt"),)), "no name"),
        (lambda: Document("d", "D", (Mirror("a\u202eb", path="a.txt"),)), "is no name"),
        (lambda: Document("d", "D", (Mirror("a\udcff", path="a.txt"),)), "is no name"),
        (lambda: Mirror("a"), "'a' needs either a url or a path"),
        (lambda: Mirror("a", path="a.txt", url="https://a.example/"), "not both"),
        (lambda: Mirror("a", url="ftp://a.example/"), "mirror 'a', url: 'ftp://a.example/' is no http or https URL"),
        (lambda: Mirror("a", path=""), "mirror 'a', path: '' is no path"),
        (lambda: Mirror("a", path="a.txt", encoding="gb 18030"), "mirror 'a', encoding: 'gb 18030' is no encoding"),
        (
            lambda: Mirror("a", url="https://a.example/", headers={"X": "a\r\nHost: b"}),
            "mirror 'a', headers: 'X' is no header",
        ),
    ],
)
def test_what_a_toml_may_not_say_python_may_not_either(made, words):
    """Of two mirrors of one name one was lost in silence; a misspelt trust was none."""
    with pytest.raises(DocumentError, match=words):
        made()


USED = """\
from pathlib import Path

from scrubber import Document, Mirror

made = [Mirror("a", path="a.html"), Mirror("b", url="https://b.example/"), Mirror("c", path=[Path("1.html"), "2.html"])]
document = Document("d", "D", made, languages=["zh"], base=".")
paths: tuple[str, ...] = document.mirrors[0].path
"""


def test_what_a_caller_may_give_a_type_checker_allows(tmp_path):
    """One place in place of a list of them worked, and was an error to a checker; a number still is one."""
    api = pytest.importorskip("mypy.api")
    written = {"used": USED, "wrong": USED.replace('path="a.html"', "path=7")}
    files = [str(tmp_path / f"{name}.py") for name in written]
    for name, text in written.items():
        (tmp_path / f"{name}.py").write_text(text)
    package = Path(__file__).parents[2] / "src" / "scrubber"
    files += [
        str(package / name)
        for name in ("__init__.py", "document/__init__.py", "document/document.py", "document/mirror.py")
    ]
    options = ["--strict", "--config-file=", f"--cache-dir={tmp_path / 'cache'}", "--follow-imports=skip"]
    out, err, _ = api.run([*options, *files])
    told = [line for line in out.splitlines() if ": error: " in line]
    assert [Path(line.partition(":")[0]).name for line in told] == ["wrong.py"], out + err


@pytest.mark.parametrize("made", [Mirror, Document])
def test_what_a_type_checker_is_told_is_what_there_is(made):
    tree = ast.parse(inspect.getsource(made))
    (told,) = (each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef) and each.name == "__init__")
    assert [each.arg for each in told.args.args] == list(inspect.signature(made.__init__).parameters)


def test_one_mirror_and_one_language_are_no_lists():
    with pytest.raises(TypeError, match="not one Mirror"):
        Document("d", "D", M)
    with pytest.raises(TypeError, match="mirrors is a list of Mirrors, not None"):
        Document("d", "D", None)
    with pytest.raises(TypeError, match="list of tags"):
        Document("d", "D", (M,), languages="zh")
    with pytest.raises(TypeError, match=r"list of tags .*, not one int"):
        Document("d", "D", (M,), languages=3)
    with pytest.raises(TypeError, match="'a' is none"):
        Document("d", "D", ["a"])
    assert Document("d", "D", [M], languages=["zh"]) == Document("d", "D", (M,), languages=("zh",))


@pytest.mark.parametrize(
    "made",
    [
        lambda: Mirror(None, path="a.txt"),
        lambda: Mirror("a", url=["https://a.example/", 3]),
        lambda: Mirror("a", url=3),
        lambda: Mirror("a", path="a.txt", encoding=936),
        lambda: Mirror("a", path="a.txt", headers={"X": 1}),
        lambda: Mirror("a", path="a.txt", headers=[("X", "1")]),
        lambda: Mirror("a", path="a.txt", headers=None),
    ],
)
def test_a_mirror_of_other_types_is_a_type_error(made):
    with pytest.raises(TypeError, match=r"text \(str\)"):
        made()


def test_a_folder_may_be_a_text_and_a_title_left_open(tmp_path):
    """A folder as text stopped the run with an error of Python's own, "unsupported operand"; the title was empty in
    every report.
    """
    document = Document("d", "", (M,), base=str(tmp_path))
    assert (document.title, document.base) == ("d", tmp_path)
    with pytest.raises(TypeError, match=r"Document: title is text \(str\)"):
        Document("d", 5, (M,))


def test_what_is_no_truth_value_allows_no_private_address():
    with pytest.raises(TypeError, match="allow_private is True or False, not 'no'"):
        Mirror("a", path="a.txt", allow_private="no")


def test_paths_may_be_paths(tmp_path):
    assert Mirror("a", path=[tmp_path / "a", "b"]).path == (str(tmp_path / "a"), "b")


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ({"title": "half \ud800"}, "title: .* holds half characters"),
        ({"schedule": "hourly"}, "schedule: a cron expression has five fields"),
        ({"schedule": "@daily", "timezone": "Mars/Olympus"}, "timezone: 'Mars/Olympus' is no time zone"),
    ],
)
def test_a_document_made_in_python_is_refused_what_a_toml_is(stated, said):
    with pytest.raises(DocumentError, match=said):
        Document(**{"id": "x", "title": "X", "mirrors": [Mirror("a", path="a.txt")], **stated})


def test_limits_that_are_none_are_refused_by_name(tmp_path):
    (tmp_path / "a.txt").write_text("A text of one line that says something.\n")
    document = Document("x", "X", [Mirror("a", path="a.txt")], base=tmp_path)
    with pytest.raises(TypeError, match=r"limits are scrubber\.capture\.Limits, not int"):
        scrubber.ingest(document, tmp_path / "archive", limits=60)


def test_a_time_that_can_not_be_told_in_utc_is_refused_by_name(tmp_path):
    document = Document("x", "X", [Mirror("a", path="a.txt")], base=tmp_path)
    time = datetime.max.replace(tzinfo=timezone(-timedelta(hours=5)))
    with pytest.raises(TypeError, match="now gives a datetime with a time zone"):
        scrubber.ingest(document, tmp_path / "archive", now=lambda: time)


def test_a_folder_that_is_called_as_a_toml_is_told_with_what_to_do(tmp_path):
    folder = tmp_path / "d.toml"
    folder.mkdir()
    with pytest.raises(DocumentError, match="is a directory; name the TOML of a document: there is none in it"):
        Document.read(folder)
    (folder / "a.toml").write_text("")
    with pytest.raises(DocumentError, match=r"is a directory; name one TOML in it, such as a\.toml"):
        Document.read(folder)
