"""Run a command that ends with the program that started this, also where that was killed: `ended_with.py COMMAND`.

Its standard input is a pipe whose other end that program alone holds, and which closes when it is no more.
"""

import signal
import subprocess
import sys
from contextlib import suppress
from threading import Thread

#: Seconds that the command has to end by itself.
GRACE = 10.0


def main() -> int:
    """Run the command to its end, or to that of who started this; its exit status."""
    child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)  # noqa: S603 -- the caller's
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    Thread(target=_follow, args=(child,), daemon=True).start()
    return child.wait()


def _follow(child: subprocess.Popen[bytes]) -> None:
    sys.stdin.buffer.read()
    child.terminate()
    with suppress(subprocess.TimeoutExpired):
        child.wait(GRACE)
    child.kill()


if __name__ == "__main__":
    sys.exit(main())
