"""`scrubber restore`, `accept` and `forget`: a person's decisions, recorded with who and why."""

import os
from argparse import Namespace

from scrubber.cli.places import named, open_archive, tracked, whole
from scrubber.cli.terminal import STYLES, say, table, write_json
from scrubber.errors import DocumentError
from scrubber.report.groups import Group, readings
from scrubber.report.verdicts import words as kind_in_words


def restore(arguments: Namespace) -> int:
    """Make an earlier edition the latest again."""
    from scrubber.archive.words import restore as act  # noqa: PLC0415 -- only now

    which = named(arguments.document)
    if which.number is None:
        raise DocumentError(f"which edition? write {arguments.document}@1")
    with open_archive(arguments.archive, which.document) as archive:
        tracked(archive, which)
        edition = act(archive, which.id, which.number, reason=arguments.reason, by=_who(arguments))
    if arguments.json:
        write_json({key: getattr(edition, key) for key in ("document", "number", "hash", "parent", "time")})
    elif not arguments.quiet:
        say(
            f"{which.id}: edition {edition.number} has the text of edition {which.number}; the next run says "
            f"how the mirrors stand to it"
        )
    return 0


def accept(arguments: Namespace) -> int:
    """Put a person's word on an alteration on record; without its number, list them."""
    from scrubber.archive.words import accept_all, known  # noqa: PLC0415 -- only now
    from scrubber.report.groups import groups  # noqa: PLC0415

    which = whole(arguments.document)
    with open_archive(arguments.archive, which.document) as archive:
        tracked(archive, which)
        latest = archive.latest(which.id)
        blocks = latest.blocks if latest else ()
        if arguments.number is None:
            found = groups(known(archive, which.id), blocks)
            return _list(found, arguments)
        found = groups(archive.findings(which.id), blocks)
        if not arguments.reason:
            raise DocumentError("a decision needs --reason, for those who come after")
        group = _group(found, arguments.number, which.id)
        own = [each for each in group.findings if arguments.mirror in {None, each.mirror}]
        if not own:
            raise DocumentError(
                f"alteration {group.number} is not {arguments.mirror}'s but {', '.join(group.mirrors)}'s"
            )
        if arguments.reading == "mirror":
            # One ruling changes the text; once it is printed, the other mirrors with this reading deviate no more.
            own = [each for each in own if each.mirror == own[0].mirror]
        words = accept_all(
            archive, which.id, own, reason=arguments.reason, by=_who(arguments), reading=arguments.reading
        )
    if arguments.json:
        write_json(words)
    elif not arguments.quiet:
        names = ", ".join(dict.fromkeys(each.mirror for each in own))
        what = f"{kind_in_words(group.first.kind)}, {readings(group.before, group.first.after)}"
        say(f"{which.id}: on record for {names} ({what}); it takes effect at the next run")
    return 0


def _group(found: list[Group], number: int, ident: str) -> Group:
    for group in found:
        if group.number == number:
            return group
    there = f"scrubber accept {ident} lists those that it has" if found else "it has none"
    raise DocumentError(f"{ident} has no alteration {number}, or no more; {there}")


def _list(found: list[Group], arguments: Namespace) -> int:
    if arguments.json:
        write_json(found)
        return 0
    rows = []
    for group in found:
        first = group.first
        state = "disputed" if first.disputed else "altered"
        kind = (kind_in_words(first.kind), STYLES[state] if first.accuses or first.disputed else "dim")
        rows.append(
            (
                str(group.number),
                ", ".join(group.mirrors),
                kind,
                readings(group.before, group.first.after),
                first.accepted,
            )
        )
    if rows:
        table((">number", "mirrors", "kind", "document → mirror", "accepted"), rows)
    elif not arguments.quiet:
        say("nothing to decide: no mirror stands altered, and no reading is disputed")
    return 0


def forget(arguments: Namespace) -> int:
    """Delete a capture's bytes for good."""
    from scrubber.archive.words import forget as act  # noqa: PLC0415 -- only now

    which = whole(arguments.document)
    with open_archive(arguments.archive, which.document) as archive:
        tracked(archive, which)
        files: list[str] = []
        word = act(archive, which.id, arguments.capture, reason=arguments.reason, by=_who(arguments), tell=files.append)
    if arguments.json:
        write_json(word)
    elif not arguments.quiet:
        more = "".join(f"; its bytes lie in {each}" for each in files)
        say(f"{which.id}: forgotten; backups and copies of the archive are not reached{more}")
    return 0


def _who(arguments: Namespace) -> str:
    """Who decides: as said, as SCRUBBER_BY says, or the user's name.

    Raises:
        DocumentError: nobody said, and the system does not know.
    """
    said = arguments.by or os.environ.get("SCRUBBER_BY")
    if said:
        return str(said)
    import getpass  # noqa: PLC0415 -- only where nobody said

    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise DocumentError("who decides? say it with --by") from error
