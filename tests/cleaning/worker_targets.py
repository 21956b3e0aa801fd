"""What the worker's tests make a child do."""

import os
import signal
import time


def act(what: str, *rest: str) -> str:
    if what == "hang":
        time.sleep(600)
    elif what == "wait":
        time.sleep(float(rest[0]))
    elif what == "spin":
        while True:
            pass
    elif what == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif what == "leave":
        os._exit(3)
    elif what == "swell":
        return "x" * (180 << 20)  # it fits; what is sent of it does not
    elif what == "hog":
        return str(len([bytes(1_000_000) for _ in range(2_000)]))
    elif what == "print":
        print("noise" * 1000, flush=True)
    elif what == "echo":
        return rest[0]
    return what
