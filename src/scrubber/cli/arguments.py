"""What can be said on the command line."""

from __future__ import annotations

import argparse

from scrubber.asked import SCRIPTS
from scrubber.cli.mistakes import Parser, count, day, given, some
from scrubber.version import __version__

_DOCUMENT = "an id, or the path of a TOML"
_EDITION = "an id or a TOML, with @3 for edition 3; else the latest"


def parser(program: str = "scrubber", *, alone: str | None = None) -> argparse.ArgumentParser:
    """Build the parser; each command says which function of which module of `scrubber.cli` it is.

    Args:
        program: what messages call the program.
        alone: the one command that this program is; its usage then names the program only.
    """
    top: Parser = Parser(
        prog=program,
        description="Takes all the damaged copies of a document, cleans each one, finds the one text that they attest, "
        "and says which copy was altered, where and how.",
        epilog=(
            "Exit status: 0 fine; 1 a failure, or a difference; 2 bad usage or configuration; 3 some mirror stands "
            "altered (run)."
        ),
    )
    top.add_argument("--version", action="version", version=f"scrubber {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _road(commands)
    _editions(commands)
    _keeping(commands)
    _documents(commands)
    if alone:
        commands.choices[alone].prog = program
    return top


def _command(
    commands: argparse._SubParsersAction[Parser],
    name: str,
    module: str,
    summary: str,
    *,
    archive: bool = True,
    document: str = "",
) -> Parser:
    made = commands.add_parser(name, help=summary, description=summary[:1].upper() + summary[1:] + ".")
    made.set_defaults(module=module, function=f"{name}_" if name in {"import", "list"} else name)
    made.add_argument("-v", "--verbose", action="count", default=0, help="say what is going on; twice for more")
    made.add_argument("-q", "--quiet", action="store_true", help="say nothing but results and errors")
    made.add_argument("--json", action="store_true", help="write JSON")
    if archive:
        made.add_argument(
            "--archive",
            type=given,
            metavar="DIR",
            help="a folder or a database URL (default: archive/ beside the TOML, or SCRUBBER_ARCHIVE)",
        )
    if document:
        made.add_argument("document", metavar="DOCUMENT", help=document)
    return made


def _road(commands: argparse._SubParsersAction[Parser]) -> None:
    run = _command(commands, "run", "run", "ingest a document once, and print what changed")
    run.add_argument("document", metavar="DOCUMENT.toml", help="its TOML, one a run")
    run.instead = "run takes one document; flows/watch.py takes a folder of them"
    run.add_argument(
        "--fail-on",
        choices=("any", "new", "never"),
        default="any",
        help="which alterations make the exit status 3 (default: any)",
    )
    run.add_argument("--report", type=given, metavar="FILE", help="write the HTML report too")
    run.add_argument("--dry-run", action="store_true", help="read and judge, and store nothing")
    _private(run)

    clean = _command(commands, "clean", "clean", "clean texts and pages: damaged in, clean out", archive=False)
    clean.add_argument(
        "places",
        metavar="FILE|FOLDER|URL|-",
        nargs="*",
        default=["-"],
        help="what to clean (default: standard input); of a folder, each file below it; of a .warc, .warc.gz or .wacz, "
        "each page",
    )
    clean.add_argument("--script", choices=SCRIPTS, help="convert Chinese to this script, and to its typography")
    clean.add_argument("--language", action="append", metavar="TAG", help="a hint, such as zh; may be given again")
    clean.add_argument("--content-type", metavar="TYPE", help='what the bytes are, such as "text/html; charset=gbk"')
    clean.add_argument("--join", action="store_true", help="take the inputs for the pages of one document")
    clean.add_argument(
        "--format",
        choices=("text", "markdown", "json", "jsonl"),
        default="text",
        help="(default: text); jsonl: an object a line, for many inputs",
    )
    clean.add_argument(
        "--brief",
        action="store_true",
        help="in JSON no more than the text and what is said of it: no blocks, no ledger",
    )
    clean.add_argument(
        "--explain", action="store_true", help="show every edit instead of the text: rule, place, before, after, reason"
    )
    clean.add_argument("-o", "--output", type=given, metavar="FILE", help="write there instead of standard output")
    _private(clean)

    diff = _command(
        commands, "diff", "diff", "compare two texts, word by word; 0 if they are the same, 1 if not, 2 for trouble"
    )
    diff.add_argument("a", metavar="A", help="a file, a capture's SHA-256, or an edition such as doc@3")
    diff.add_argument("b", metavar="B", help="likewise")
    diff.add_argument("--raw", action="store_true", help="compare files as they are, without cleaning them first")
    diff.add_argument("--script", choices=SCRIPTS, help="clean files into this script first")
    diff.add_argument(
        "--context", type=count, default=1, metavar="N", help="unchanged blocks to show around a change (default: 1)"
    )


def _editions(commands: argparse._SubParsersAction[Parser]) -> None:
    log = _command(
        commands,
        "log",
        "editions",
        "list a document's editions, or all that happened to it, the latest first",
        document=_DOCUMENT,
    )
    what = log.add_mutually_exclusive_group()
    what.add_argument(
        "--history",
        action="store_true",
        help="list what happened instead: editions, decisions, and of each mirror captures, failures and alterations",
    )
    what.add_argument("--changes", action="store_true", help="show what each edition changed, too")

    show = _command(commands, "show", "editions", "write the text of an edition, and nothing else", document=_EDITION)
    show.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="(default: text)")

    verify = _command(commands, "verify", "editions", "prove that each edition still follows from its captures")
    verify.add_argument("document", metavar="DOCUMENT", nargs="?", help=_DOCUMENT + " (default: every document)")
    verify.add_argument(
        "--quick", action="store_true", help="check hashes and the chain, without running the road again"
    )

    _command(
        commands, "blame", "editions", "say which edition and which mirrors each block comes from", document=_EDITION
    )

    report = _command(commands, "report", "report", "write the report of a document", document=_EDITION)
    report.add_argument(
        "--format",
        choices=("html", "markdown", "json", "annotations"),
        default="html",
        help="annotations: the findings as W3C Web Annotations (default: html)",
    )
    report.add_argument(
        "-o",
        "--output",
        type=given,
        metavar="FILE",
        help="where to (default: DOCUMENT.html here; - for standard output)",
    )


def _keeping(commands: argparse._SubParsersAction[Parser]) -> None:
    restore = _command(commands, "restore", "keeping", "make an earlier edition the latest again, as a new one")
    restore.add_argument("document", metavar="DOCUMENT@N", help="the edition to go back to")

    accept = _command(
        commands,
        "accept",
        "keeping",
        "record a person's word on an alteration, or list what there is to decide",
        document=_DOCUMENT,
    )
    accept.add_argument(
        "number", metavar="NUMBER", nargs="?", type=count, help="the alteration's number in the report and in the list"
    )
    accept.add_argument(
        "--mirror", metavar="NAME", help="only for this mirror (default: for all that have this reading)"
    )
    accept.add_argument(
        "--reading",
        choices=("canonical", "mirror"),
        default="canonical",
        help="which reading is right (default: canonical)",
    )

    forget = _command(
        commands, "forget", "keeping", "delete a capture for good; its hash stays as a tombstone", document=_DOCUMENT
    )
    forget.add_argument("capture", metavar="SHA256", help="the capture's hash, or at least 8 digits that begin it")

    for decision in (restore, accept, forget):
        decision.add_argument("--reason", metavar="TEXT", required=decision is not accept, help="why, for the record")
        decision.add_argument("--by", metavar="NAME", help="who decides (default: SCRUBBER_BY, or the user's name)")

    export = _command(
        commands, "export", "exchange", "write editions to a Git repository, or an archive to a WARC file"
    )
    export.add_argument(
        "target", type=given, metavar="TARGET", help="a .warc or .warc.gz file, or a folder for a bare Git repository"
    )
    export.add_argument(
        "--document", type=given, metavar="ID", action="append", help="only this document; may be given again"
    )
    export.instead = "name a document with --document"

    import_ = _command(
        commands,
        "import",
        "exchange",
        "take in an exported archive, or captures from a WARC file, a folder or a web archive",
    )
    import_.add_argument(
        "source",
        type=given,
        metavar="SOURCE",
        help="a WARC or WACZ file; a folder with a file or a folder of pages for each mirror (MIRROR.html), of many "
        "days if a date names them (2024-01-31/MIRROR.html or MIRROR/2024-01-31.html); or a web archive: "
        '"wayback", or the address of its TimeMaps',
    )
    import_.add_argument(
        "--document",
        type=given,
        metavar="DOCUMENT",
        help="whose mirrors they are of: its TOML, or for a folder an id too",
    )
    import_.add_argument("--since", type=day, metavar="DATE", help="of a web archive: from this day on (2019-05-01)")
    import_.add_argument("--until", type=day, metavar="DATE", help="of a web archive: before this day")
    import_.add_argument(
        "--most", type=some, default=24, metavar="N", help="of a web archive: copies of one mirror (default: 24)"
    )
    _private(import_)


def _documents(commands: argparse._SubParsersAction[Parser]) -> None:
    init = _command(
        commands, "init", "documents", "write a document's TOML from URLs, files and folders", archive=False
    )
    init.add_argument(
        "places",
        type=given,
        metavar="PLACE",
        nargs="+",
        help="a URL, a file, a folder or a glob; NAME=PLACE names the mirror",
    )
    init.add_argument(
        "-o", "--output", type=given, metavar="FILE", default="document.toml", help="(default: document.toml)"
    )
    init.add_argument("--id", type=given, help="a slug (default: from the output's name or folder)")
    init.add_argument("--title", help="for people")
    init.add_argument("--language", action="append", metavar="TAG", default=[], help="such as zh; may be given again")
    init.add_argument("--script", choices=SCRIPTS, help="the script of the canonical text")
    init.add_argument("--schedule", metavar="CRON", help='such as "0 6 * * *"')
    init.add_argument(
        "--official", metavar="NAME", action="append", default=[], help="a mirror that outweighs all others"
    )
    init.add_argument("--force", action="store_true", help="overwrite the output")
    init.add_argument("--dry-run", action="store_true", help="write the TOML to standard output")

    list_ = _command(commands, "list", "documents", "list the tracked documents")
    list_.add_argument("folder", type=given, metavar="FOLDER", nargs="?", help="look for TOMLs here too")

    status = _command(commands, "status", "documents", "say when each mirror was last seen, and how it stands")
    status.add_argument(
        "document", metavar="DOCUMENT", nargs="?", help=_DOCUMENT + ", or a folder of TOMLs (default: every document)"
    )


def _private(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--allow-private",
        action="store_true",
        help="read from loopback and private addresses too (or SCRUBBER_ALLOW_PRIVATE=1)",
    )
