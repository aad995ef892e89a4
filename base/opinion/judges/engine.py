"""Asks the library: its example `judge` answers one JSON line for each JSON line. Knows no mathematics."""

import json
import subprocess


class Engine:
    """The program, kept running while questions are asked."""

    def __init__(self, program):
        self._process = subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, question, **arguments):
        """The answer as a dictionary; {"refused": reason} if there is none."""
        self._process.stdin.write(json.dumps({"ask": question, **arguments}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the program ended while it was asked for {question}")
        return json.loads(line)

    def close(self):
        self._process.stdin.close()
        self._process.wait()
