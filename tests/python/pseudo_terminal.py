"""What a program prints if its standard output is a terminal."""

import os
import pty
import subprocess


def output_on_a_terminal(test, command, statuses=(0,), **options):
    """The bytes that a command prints on a pseudo-terminal; statuses are the exit statuses that it may have, and
    options those of subprocess.Popen. Skips the test, with a reason, if the machine has no pseudo-terminal."""
    try:
        primary, secondary = pty.openpty()
    except OSError as error:
        test.skipTest(f"SKIPPED: this machine has no terminal to give: {error}")
    process = subprocess.Popen(command, stdout=secondary, **options)
    os.close(secondary)
    output = b""
    try:
        while piece := os.read(primary, 65536):
            output += piece
    except OSError:
        pass  # Linux reports the end of a terminal so
    os.close(primary)
    test.assertIn(process.wait(), statuses)
    return output
