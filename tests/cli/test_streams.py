"""What the command line does where the standard streams are not what one expects."""

import os
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from scrubber.cli import arguments


def shell(command, **environment):
    """Run a shell command in which `$S` is scrubber."""
    environment = {**os.environ, "S": f"{sys.executable} -m scrubber", **environment}
    return subprocess.run(["/bin/sh", "-c", command], env=environment, capture_output=True, timeout=200, check=False)


def test_closed_standard_input_is_an_error_with_a_name():
    done = shell("$S clean - <&-")
    assert (done.returncode, done.stderr.decode()) == (1, "scrubber: -: standard input: it is closed\n")


@pytest.mark.parametrize(
    "command", ["clean town.txt", "clean --format jsonl town.txt", "show harbour", "log harbour --json"]
)
def test_a_result_that_can_be_written_nowhere_is_a_failure(document, scrubber, command):
    """The status was 0, and the text was lost."""
    scrubber("run", "harbour.toml")
    done = shell(f"$S {command} >&-")
    assert (done.returncode, done.stderr.decode()) == (1, "scrubber: standard output: it is closed\n")
    assert shell(f"$S {command} >/dev/null").returncode == 0
    assert shell("$S clean town.txt -o /dev/null >&-").returncode == 0


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_outputs_do_not_stop_a_run_nor_harm_the_archive(document, scrubber, closed):
    """A file of the archive must not be opened under a standard stream's number."""
    assert shell(f"$S run harbour.toml {closed}").returncode == 3
    status, *told = scrubber("verify", "harbour")
    assert status == 0, told


def test_any_text_is_written_in_a_locale_without_it(document):
    """LANG=C without Python's UTF-8 mode gives an ASCII standard output."""
    document.write_text(document.read_text().replace('title = "Harbour Regulations"', 'title = "埠頭規則"'))
    done = shell("$S run harbour.toml", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 3, done.stderr
    assert "埠頭規則".encode() in done.stdout


def test_a_reader_that_leaves_a_table_gives_the_status_of_a_closed_pipe(document):
    """`scrubber run … | head -1` ends with 141, quietly, like any filter."""
    command = [sys.executable, "-m", "scrubber", "run", document]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.wait(timeout=200) == 141
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.parametrize(
    "command",
    ["show harbour", "run harbour.toml", "log harbour", "report harbour --format json -o -", "--version", "run --help"],
)
def test_a_full_disk_under_standard_output_is_named(document, scrubber, command):
    scrubber("run", document, "-q")
    done = shell(f"$S {command} > /dev/full")
    assert (done.returncode, done.stderr.decode()) == (1, "scrubber: standard output: No space left on device\n")
    with subprocess.Popen([sys.executable, "-m", "scrubber", *command.split()], stdout=PIPE, stderr=PIPE) as process:
        process.stdout.close()
        assert (process.wait(timeout=200), process.stderr.read()) == (141, b"")


@pytest.mark.parametrize("command", ["clean town.txt -o", "report harbour --format json -o"])
def test_a_pipe_in_the_place_of_a_file_is_written_to(document, scrubber, command):
    """A file that took its place would leave whoever reads the pipe waiting, and a machine without its device."""
    scrubber("run", document, "-q")
    os.mkfifo("pipe")
    done = shell(f"cat pipe > read & $S {command} pipe; status=$?; wait; exit $status")
    assert done.returncode == 0, done.stderr
    assert Path("pipe").is_fifo()
    assert b"Regulations" in Path("read").read_bytes()
    assert not list(Path().glob(".pipe.*"))


@pytest.mark.parametrize(
    "command", ["run", "show", "clean", "import --document harbour.toml", "import", "diff town.txt"]
)
def test_a_pipe_that_nobody_writes_to_is_named_and_not_waited_for(document, scrubber, command):
    scrubber("run", document, "-q")
    os.mkfifo("pipe.toml")
    done = shell(f"timeout 60 $S {command} pipe.toml")
    assert done.returncode == (1 if command == "clean" else 2)
    assert b"pipe.toml: a named pipe, and not waited for: put what comes out of it into a file" in done.stderr
    assert b"pipe" not in shell("cat harbour.toml | $S run /dev/stdin").stderr


def test_standard_output_by_its_name_in_the_file_system_is_standard_output(document):
    Path("out").symlink_to("/dev/stdout")
    done = shell("$S clean town.txt -o out")
    assert (done.returncode, done.stdout.decode()) == (0, Path("town.txt").read_text())
    assert Path("out").is_symlink()


def test_a_full_device_in_the_place_of_a_file_is_named(document):
    Path("out").symlink_to("/dev/full")
    done = shell("$S clean town.txt -o out")
    assert (done.returncode, done.stderr.decode()) == (1, "scrubber: out: no space left on device\n")
    assert Path("out").is_symlink()


def test_ctrl_c_before_a_command_has_begun_is_an_end_like_any_other(scrubber, monkeypatch):
    """It was a traceback of Python's."""

    def interrupted():
        raise KeyboardInterrupt

    monkeypatch.setattr(arguments, "parser", interrupted)
    assert scrubber("list") == (130, "", "scrubber: interrupted; nothing half done was stored\n")


def test_a_line_for_a_person_loads_no_archive():
    """What is said after Ctrl-C would wait for the database's libraries otherwise."""
    code = "import sys; from scrubber.cli.terminal import say; say('x'); print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("False\n", "x\n")


def test_ctrl_c_while_the_archive_is_closed_is_told_in_one_line(document, scrubber):
    """The database's library told of it with a traceback of its own."""
    assert scrubber("run", document, "--fail-on", "never")[0] == 0
    program = (
        "import os, signal, sys\n"
        "from sqlalchemy.engine.default import DefaultDialect\n"
        "from scrubber.cli import main\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "DefaultDialect.do_close = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.exit(main(['log', 'harbour']))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=200, check=False)
    assert (done.returncode, done.stderr.decode()) == (130, "scrubber: interrupted; nothing half done was stored\n")


@pytest.mark.parametrize(("command", "status"), [("show NAME", 1), ("list --archive NAME", 1), ("diff NAME NAME", 2)])
def test_a_name_that_no_file_can_have_is_told(document, command, status):
    name = "a" * 300
    done = shell(f"$S {command.replace('NAME', name)}")
    assert (done.returncode, done.stderr.decode()) == (status, f"scrubber: {name}: File name too long\n")
