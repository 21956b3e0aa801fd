"""The command line: arguments in, calls to the API, text out.

Nothing heavy is imported before a command is known; each command's module is loaded when it runs.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from types import FrameType
from typing import Any

from scrubber.cli.streams import open_streams
from scrubber.errors import DocumentError, ScrubberError, StoreCorrupt

_FAILED, _USAGE, _PIPE, _INTERRUPTED, _TERMINATED = 1, 2, 141, 130, 143
#: Of a file that verify, too, can't read at all.
_RUINED = "; put a backup in its place, or import an exported WARC into a new archive"
#: Seconds after which a wish to end that nobody has heard is said again.
_AGAIN = 1.0
_WISHES = (signal.SIGINT, signal.SIGTERM)
#: What Python says of a signal that came before its like were ignored, and is looked at behind that.
_ON_ITS_WAY = "ignored due to race condition"


class _Terminated(BaseException):
    """Somebody asked this process to end (SIGTERM)."""


def _end(number: int, _frame: FrameType | None) -> None:
    """Break off what runs, once: a second exception would break off what tidies up after the first.

    An exception that falls into a destructor is lost, so it is raised again each second until somebody handles it.
    """
    ended = _Terminated if number == signal.SIGTERM else KeyboardInterrupt

    def again(_number: int, _frame: FrameType | None) -> None:
        if not _is_ending(sys.exc_info()[1]):
            raise ended

    # Python complains of a signal that is on its way when such come to be ignored: that is heard first, and none comes
    # to this thread meanwhile; one that comes to another is passed over.
    sys.unraisablehook = _unless_on_its_way
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _WISHES)
    for heard in (_heard, signal.SIG_IGN):
        for each in _WISHES:
            signal.signal(each, heard)
    signal.pthread_sigmask(signal.SIG_SETMASK, before)
    signal.signal(signal.SIGALRM, again)
    signal.setitimer(signal.ITIMER_REAL, _AGAIN, _AGAIN)
    raise ended


def _heard(_number: int, _frame: FrameType | None) -> None:
    """Pass over a further wish to end."""


def _unless_on_its_way(told: sys.UnraisableHookArgs) -> None:
    """Say what went wrong where nobody could handle it, but for a further wish to end that another thread took."""
    if not (isinstance(told.exc_value, OSError) and _ON_ITS_WAY in str(told.exc_value)):
        sys.__unraisablehook__(told)


def _is_ending(handled: BaseException | None) -> bool:
    """Whether what is handled just now comes of somebody's wish that this process end."""
    while handled is not None and not isinstance(handled, (KeyboardInterrupt, _Terminated)):
        handled = handled.__context__
    return handled is not None


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the arguments; those of the process if left out.

    Returns:
        The exit status, as REFERENCE.md states it for each command; 2 for bad usage or configuration, 1 for a failure,
        130, 141 and 143 after Ctrl-C, a closed pipe and SIGTERM.
    """
    open_streams()
    before = _listen()
    asked = ""
    try:
        from scrubber.cli.arguments import parser  # noqa: PLC0415 -- argparse costs more than this package

        arguments = parser().parse_args(argv)
        quieten(arguments.verbose)
        asked = arguments.function
        command = import_module(f"scrubber.cli.{arguments.module}")
        status = getattr(command, asked)(arguments)
        sys.stdout.flush()
        return int(status)
    except ScrubberError as error:
        _complain(f"{error}{_remedy(error, asked)}")
        usage = isinstance(error, DocumentError) or asked == "diff"
        return _USAGE if usage else _FAILED
    except BrokenPipeError:
        # Whoever read our output has gone.
        _drop_output()
        return _PIPE
    except OSError as error:
        if error.filename is None:  # of the streams
            _drop_output()
        _complain(f"{error.filename or 'standard output'}: {error.strerror or error}")
        return _USAGE if asked == "diff" else _FAILED
    except KeyboardInterrupt:
        signal.setitimer(signal.ITIMER_REAL, 0)
        before = {}
        _complain("interrupted; nothing half done was stored")
        return _INTERRUPTED
    except _Terminated:
        signal.setitimer(signal.ITIMER_REAL, 0)
        before = {}
        _complain("ended; nothing half done was stored")
        return _TERMINATED
    finally:
        # Once asked to end, this process stays deaf: it has nothing left to break off.
        for number, handler in before.items():
            signal.signal(number, handler)


def _listen() -> dict[signal.Signals, Any]:
    """Hear Ctrl-C and SIGTERM; who started this process deaf to Ctrl-C (nohup, a shell's background) meant it. Returns
    the handlers that stood there.
    """
    numbers = [signal.SIGTERM]
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        numbers.append(signal.SIGINT)
    return {number: signal.signal(number, _end) for number in numbers}


def quieten(verbose: int) -> None:
    """Let libraries say on standard error as much as was asked for: nothing, what they do (-v), or everything (-vv)."""
    import logging  # noqa: PLC0415 -- not needed to show help

    if verbose:
        level = logging.DEBUG if verbose > 1 else logging.INFO
        logging.basicConfig(stream=sys.stderr, level=level, format="%(name)s: %(message)s")
    else:
        # The last of them tells with a traceback of a connection that Ctrl-C fell into while it was closed.
        for library in (
            "trafilatura", "htmldate", "courlan", "readability", "charset_normalizer", "sqlalchemy.pool"
        ):  # fmt: skip
            logging.getLogger(library).setLevel(logging.CRITICAL)


def _drop_output() -> None:
    """What is still buffered must not fail again when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _remedy(error: ScrubberError, asked: str) -> str:
    """What to do about something damaged, to follow on the error's own words; "" for anything else."""
    if not isinstance(error, StoreCorrupt) or asked == "import_":
        return ""
    from scrubber.cli.terminal import DAMAGED  # noqa: PLC0415 -- only when something went wrong

    return _RUINED if asked == "verify" or error.ruined else DAMAGED


def _complain(message: str) -> None:
    from scrubber.cli.terminal import say  # noqa: PLC0415 -- only when something went wrong

    say(f"scrubber: {message}")
