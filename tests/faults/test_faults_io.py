# SPDX-License-Identifier: MIT
"""Input that fails, is slow or endless, or changes while it is read, and output that cannot be written."""

import fcntl
import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import faults

PRELOADS = faults.can_preload()
TEXT = faults.REPORT.read_bytes()
SECONDS = 120
NOBODY = 65534


# The memory of a process has no page 0, so that reading it from there gives EIO, as a broken disk does.
BROKEN = "/proc/self/mem"


def needs(path):
    return unittest.skipUnless(os.path.exists(path), f"NOT TESTED: there is no {path}")


def run(arguments, **options):
    if "stdin" not in options and "input" not in options:
        options["stdin"] = subprocess.DEVNULL
    options.setdefault("stdout", subprocess.PIPE)
    return subprocess.run(arguments, stderr=subprocess.PIPE, check=False, timeout=SECONDS, **options)


def as_nobody(arguments):
    """The arguments run by a user without special rights; None if that is impossible."""
    if os.geteuid() != 0:
        return arguments
    if not shutil.which("setpriv"):
        return None
    prefix = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    if run([*prefix, arguments[0], "--version"]).returncode != 0:
        return None
    return [*prefix, *arguments]


class Descriptor:
    """A folder as standard input; open() does not accept one."""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.fd = os.open(self.path, os.O_RDONLY)
        return self.fd

    def __exit__(self, *_):
        os.close(self.fd)


class Programs(faults.Case):
    """Each test does the same with every program."""

    def each(self):
        yield from faults.NAMES

    def check_failure(self, name, result, status, pattern):
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertIn(result.stdout, (b"", None))
        # Coverage tools complain if they may not write.
        lines = [line for line in result.stderr.splitlines() if not line.startswith(b"profiling:")]
        self.assertEqual(len(lines), 1, result.stderr)
        self.assertRegex(lines[0].decode(), rf"^csemplan-{name}: {pattern}")

    def expected(self, name, content=TEXT, path="-"):
        """The output of a program for a content. Some outputs contain names of files, which are those of the caller."""
        result = run(faults.command(name, path), input=content) if path == "-" else run(faults.command(name, path))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertTrue(result.stdout)
        return result.stdout


class Input(Programs):
    def test_no_such_file(self):
        for name in self.each():
            for path in ("/nonexistent/report.txt", ""):
                self.check_failure(name, run(faults.command(name, path)), 3, f"{path}: .*(no such file|No such file)")

    def test_directory(self):
        for name in self.each():
            self.check_failure(name, run(faults.command(name, self.directory)), 3, f"{self.directory}: .*directory")
            with Descriptor(self.directory) as fd:
                self.check_failure(name, run(faults.command(name, "-"), stdin=fd), 3, "<stdin>: .*directory")

    def test_unreadable_file(self):
        path = self.file("secret", TEXT)
        path.chmod(0)
        self.directory.chmod(0o755)
        if not as_nobody(faults.command(faults.NAMES[0], path)):
            self.skipTest("NOT TESTED: no user who may run the program, and to whom a file can be forbidden")
        for name in self.each():
            arguments = as_nobody(faults.command(name, path))
            self.check_failure(name, run(arguments), 3, f"{path}: .*[Pp]ermission denied")

    def test_closed_input(self):
        for name in self.each():
            result = run(["sh", "-c", 'exec "$@" <&-', "sh", *faults.command(name, "-")])
            self.check_failure(name, result, 3, "<stdin>: ")

    @needs(BROKEN)
    def test_broken_input(self):
        for name in self.each():
            self.check_failure(name, run(faults.command(name, BROKEN)), 3, f"{BROKEN}: ")

    @needs(BROKEN)
    @unittest.skipUnless(PRELOADS, "NOT TESTED: no library can be loaded into these programs")
    def test_input_that_breaks_on_the_way(self):
        long = TEXT + b"\n" * 300000
        path = self.file("report.txt", long)
        for name in self.each():
            for file in (path, "-"):
                for read in (1, 2):
                    # A regular file may be read whole at once, and its end is known then.
                    if file == path and read == 2:
                        continue
                    environment = faults.environment(FAULTS_READ=f"{read}:error")
                    with path.open("rb") as stream:
                        result = run(faults.command(name, file), stdin=stream, env=environment)
                    self.check_failure(name, result, 3, f"{'<stdin>' if file == '-' else path}: ")

    @needs("/dev/zero")
    def test_endless_input(self):
        for name in self.each():
            started = time.monotonic()
            result = run(faults.command(name, "--max-input", "3000000", "/dev/zero"))
            self.check_failure(name, result, 4, "/dev/zero: the input is larger than 3000000 bytes")
            self.assertLess(time.monotonic() - started, 40)
            with open("/dev/zero", "rb") as zero:
                result = run(faults.command(name, "--max-input", "3000000", "-"), stdin=zero)
            self.check_failure(name, result, 4, "<stdin>: the input is larger than 3000000 bytes")

    @needs("/dev/zero")
    @unittest.skipIf(faults.SANITIZERS, "sanitizers take more address space than that")
    @unittest.skipIf("CSEMPLAN_EMULATOR" in os.environ, "an emulator takes more address space than that")
    def test_endless_input_and_little_memory(self):
        def little_memory():
            resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))

        for name in self.each():
            result = run(faults.command(name, "/dev/zero"), preexec_fn=little_memory)
            self.check_failure(name, result, 4, "/dev/zero: out of memory")

    def feed(self, path, pieces, pause):
        with open(path, "wb", buffering=0) as stream:
            for start in range(0, len(TEXT), pieces):
                stream.write(TEXT[start:start + pieces])
                time.sleep(pause)

    def test_slow_pipe_and_signals(self):
        """Short reads, with a signal every millisecond or two, so that many of them end with EINTR."""
        for name in self.each():
            path = self.directory / f"pipe-{name}"
            os.mkfifo(path)
            environment = faults.environment(FAULTS_ALARM=1500) if PRELOADS else None
            writer = threading.Thread(target=self.feed, args=(path, 61, 0.01))
            writer.start()
            with path.open("rb") as stream:
                result = run(faults.command(name, "-"), stdin=stream, env=environment)
            writer.join()
            self.assertEqual((result.returncode, result.stdout), (0, self.expected(name)), result.stderr)
            writer = threading.Thread(target=self.feed, args=(path, 997, 0.02))
            writer.start()
            result = run(faults.command(name, path), env=environment)
            writer.join()
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertTrue(result.stdout)

    @unittest.skipUnless(PRELOADS, "NOT TESTED: no library can be loaded into these programs")
    def test_file_that_changes_while_it_is_read(self):
        """It grows or shrinks after its size is known and before its first byte is read: the new content is read."""
        for name in self.each():
            for action in ("append", "truncate"):
                path = self.file("report.txt", TEXT)
                environment = faults.environment(FAULTS_READ=f"1:{action}:{path}")
                result = run(faults.command(name, path), env=environment)
                self.assertNotEqual(path.read_bytes(), TEXT)
                self.assertEqual((result.returncode, result.stdout), (0, self.expected(name, path=path)), result.stderr)

    def test_file_that_changes_all_the_time(self):
        path = self.file("report.txt", TEXT)
        going = threading.Event()

        def change():
            while not going.is_set():
                for content in (TEXT[:-500], TEXT + b"\n" * 70000, TEXT[:100], TEXT):
                    path.write_bytes(content)

        writer = threading.Thread(target=change)
        writer.start()
        try:
            for name in self.each():
                for _ in range(10):
                    result = run(faults.command(name, path))
                    self.assertIn(result.returncode, (0, 3), result.stderr)
                    self.assertEqual(result.stdout == b"", result.returncode == 3, result.stderr)
        finally:
            going.set()
            writer.join()

    def test_second_file_that_fails(self):
        """The error is reported, and the output of the first file is the same as without the second."""
        for name in self.each():
            more = ["--jsonl"] if name == "json" else []
            for path, pattern in ((self.file("bad", b"\xff"), "bad:1:1: "), (self.directory, ": ")):
                alone = run(faults.command(name, *more, faults.REPORT))
                for files in ((faults.REPORT, path), (path, faults.REPORT)):
                    result = run(faults.command(name, *more, *files))
                    self.assertEqual(result.returncode, 3, result.stderr)
                    self.assertRegex(result.stderr.decode(), rf"csemplan-{name}: {self.directory}.*{pattern}")
                    self.assertEqual(result.stdout, alone.stdout)


class Output(Programs):
    MESSAGE = "standard output: "

    @needs("/dev/full")
    def test_full_disk(self):
        for name in self.each():
            for arguments in (faults.command(name, faults.REPORT), [faults.PROGRAMS[name], "--help"],
                              [faults.PROGRAMS[name], "--version"]):
                with open("/dev/full", "wb") as full:
                    self.check_failure(name, run(arguments, stdout=full), 3, self.MESSAGE)

    def test_closed_pipe(self):
        for name in self.each():
            for ignored in (True, False):
                reader, writer = os.pipe()
                os.close(reader)
                # The signal ends the program by default; if it is ignored, the program reports the error.
                action = (lambda: signal.signal(signal.SIGPIPE, signal.SIG_IGN)) if ignored else None
                result = run(faults.command(name, faults.REPORT), stdout=writer, preexec_fn=action)
                os.close(writer)
                if ignored:
                    self.check_failure(name, result, 3, self.MESSAGE)
                else:
                    self.assertEqual((result.returncode, result.stderr), (-signal.SIGPIPE, b""))

    def test_closed_output(self):
        for name in self.each():
            result = run(["sh", "-c", 'exec "$@" >&-', "sh", *faults.command(name, faults.REPORT)])
            self.check_failure(name, result, 3, self.MESSAGE)

    def test_closed_standard_error(self):
        for name in self.each():
            result = run(["sh", "-c", 'exec "$@" 2>&-', "sh", *faults.command(name, "/nonexistent")])
            self.assertEqual((result.returncode, result.stdout), (3, b""))
            result = run(["sh", "-c", 'exec "$@" 2>&-', "sh", *faults.command(name, faults.REPORT)])
            self.assertEqual(result.returncode, 0)
            self.assertEqual(result.stdout, self.expected(name, path=faults.REPORT))

    @unittest.skipIf("CSEMPLAN_COUNTS_LINES" in os.environ, "NOT TESTED: it would cut the files of what counts lines")
    def test_file_that_may_not_grow(self):
        def small_files():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        for name in self.each():
            with (self.directory / "out").open("wb") as out:
                result = run(faults.command(name, faults.REPORT), stdout=out, preexec_fn=small_files)
            self.check_failure(name, result, 3, self.MESSAGE)

    @unittest.skipUnless(PRELOADS, "NOT TESTED: no library can be loaded into these programs")
    def test_slow_reader_and_signals(self):
        """Short writes, with a signal every half millisecond, so that many of them end with EINTR."""
        for name in self.each():
            reader, writer = os.pipe()
            fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, 4096)
            with subprocess.Popen(faults.command(name, faults.REPORT), stdout=writer, stderr=subprocess.PIPE,
                                  env=faults.environment(FAULTS_ALARM=500)) as process:
                os.close(writer)
                pieces = []
                while piece := os.read(reader, 1500):
                    pieces.append(piece)
                    time.sleep(0.005)
                os.close(reader)
                messages = process.communicate()[1]
            self.assertEqual((process.returncode, b"".join(pieces)), (0, self.expected(name, path=faults.REPORT)), messages)


@unittest.skipUnless("lint" in faults.NAMES, "csemplan-lint was not built")
class Configuration(Programs):
    def lint(self, path, **options):
        return run([faults.PROGRAMS["lint"], "--config", str(path), str(faults.REPORT)], **options)

    @needs(BROKEN)
    @needs("/dev/zero")
    def test_configuration_that_cannot_be_read(self):
        self.check_failure("lint", self.lint("/nonexistent"), 3, "/nonexistent: ")
        self.check_failure("lint", self.lint(self.directory), 3, f"{self.directory}: .*directory")
        self.check_failure("lint", self.lint("/dev/zero"), 4, "/dev/zero: the input is larger than ")
        self.check_failure("lint", self.lint(BROKEN), 3, f"{BROKEN}: ")

    def test_configuration_from_a_pipe(self):
        path = self.directory / "pipe"
        os.mkfifo(path)
        writer = threading.Thread(target=lambda: path.write_bytes(b'{"fail_on": "never"}'))
        writer.start()
        result = self.lint(path)
        writer.join()
        self.assertEqual(result.returncode, 0, result.stderr)


if __name__ == "__main__":
    unittest.main()
