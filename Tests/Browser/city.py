"""A small demo city, served by the program under test."""

import contextlib
import os
import re
import signal
import subprocess
import urllib.request


class City:
    """A city of invented facts in a folder of its own, and the address it is served under."""

    def __init__(self, program, policy, folder, scale="0.02"):
        self.program = program
        self.policy = policy
        self.record = ["--database", os.path.join(folder, "city.sqlite"), "--keys", os.path.join(folder, "city.keys")]
        self.log = os.path.join(folder, "server.log")
        self.scale = scale
        self.server = None
        self.base = None

    def make(self):
        command = [self.program, "demo", "--policy", self.policy, "--scale", self.scale, *self.record]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"the demo city was not made:\n{done.stdout}{done.stderr}")

    @contextlib.contextmanager
    def served(self):
        with open(self.log, "w", encoding="utf-8") as log:
            self.server = subprocess.Popen(
                [self.program, "serve", "--port", "0", *self.record], stdout=subprocess.PIPE, stderr=log, text=True
            )
        try:
            # The program prints other lines too, such as the page for operators.
            for line in self.server.stdout:
                found = re.search(r"http://127\.0\.0\.1:\d+", line)
                if found:
                    self.base = found.group(0)
                    break
            if self.base is None:
                raise RuntimeError(f"the server did not start:\n{open(self.log, encoding='utf-8').read()}")
            urllib.request.urlopen(f"{self.base}/", timeout=30).read()
            yield self
        finally:
            self.server.send_signal(signal.SIGTERM)
            try:
                self.server.wait(timeout=30)
            except subprocess.TimeoutExpired:
                self.server.kill()

    def faults(self):
        """Lines of the log that tell of a fault inside."""
        with open(self.log, encoding="utf-8") as log:
            return [line.strip() for line in log if '"fault"' in line]
