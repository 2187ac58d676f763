#!/usr/bin/env python3
"""Asks the site for its public pages with wrk, and beside it a plain Hummingbird route for a constant page of the same
mean size, in turn, over the loopback on this machine.

The site serves the demonstration city, with every header, log and limit it has. The mix is every public page that can
be reached from the first one in two steps, as far as it is HTML, each as often as the others; the first look at each page
fills the cache, as the first visitor after an act does. A page's weight is what a browser loads for its first visit:
the page, its style sheets and scripts.

Called by script/bench, which builds both programs. Only Python's own library and wrk are used. Status 1 where a page is
too heavy or the site is slower than the bound.
"""
import argparse
import http.client
import os
import re
import signal
import statistics
import subprocess
import sys
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
POLICY = "jinan-doubling-2023"
HEAVIEST = 150_000
SHARE = 0.5
MIX = """
local paths = {}
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
local next = math.random(#paths)
request = function()
    next = next %% #paths + 1
    return wrk.format("GET", paths[next])
end
""".replace("%%", "%")


class Server:
    """A process that serves, and tells its address first."""

    def __init__(self, command, **environment):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                        env={**os.environ, **environment})
        address = urllib.parse.urlparse(self.process.stdout.readline().strip())
        if not address.port:
            raise SystemExit(f"bench: {command[0]} did not start")
        self.port, self.path = address.port, address.path

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path)
        answer = connection.getresponse()
        kind = answer.headers.get("content-type", "")
        # A stream of events has no end.
        body = b"" if kind.startswith("text/event-stream") else answer.read()
        connection.close()
        return answer.status, kind, body

    def resident(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)


def links(page):
    """The addresses of this site that a page leads to, and the files it is dressed with."""
    text = page.decode("utf-8", "replace")
    pages = [link.replace("&amp;", "&").split("#")[0] for link in re.findall(r'<a[^>]*href="(/[^"]*)"', text)]
    files = re.findall(r'(?:<link rel="stylesheet"[^>]*href|<script[^>]*src)="(/[^"]+)"', text)
    return [page for page in pages if page and not page.startswith(("//", "/appearance"))], files


def crawl(site, most):
    """Every page within two steps of the first, with its weight, at most so many of them."""
    weights, files, waiting, seen = {}, {}, [("/", 0)], {"/"}
    while waiting and len(weights) < most:
        path, depth = waiting.pop(0)
        status, kind, body = site.get(path)
        if status != 200 or not kind.startswith("text/html"):
            continue
        pages, dressed = links(body)
        for file in dressed:
            if file not in files:
                files[file] = len(site.get(file)[2])
        weights[path] = (len(body), len(body) + sum(files[file] for file in dressed))
        if depth < 2:
            for page in pages:
                if page not in seen and not page.startswith("/operator"):
                    seen.add(page)
                    waiting.append((page, depth + 1))
    return weights


def load(port, script, paths, options):
    """One window of wrk: requests a second, and answers that were no answers."""
    text = subprocess.run(
        ["wrk", "-t", "2", "-c", str(options.connections), "-d", f"{options.seconds}s", "-s", script,
         f"http://127.0.0.1:{port}"], capture_output=True, text=True, check=True,
        env={**os.environ, "PATHS": paths}).stdout
    errors = sum(int(count) for count in re.findall(r"(?:connect|read|write|timeout) (\d+)", text))
    errors += sum(int(count) for count in re.findall(r"Non-2xx or 3xx responses: (\d+)", text))
    return float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1)), errors


def main():
    parser = argparse.ArgumentParser(prog="script/bench site", description=__doc__.split("\n\n")[0])
    parser.add_argument("--program", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--plain", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--work", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--scale", default="1", help="the size of the city")
    parser.add_argument("--windows", type=int, default=5, help="windows of each, in turn")
    parser.add_argument("--seconds", type=int, default=5, help="seconds of a window")
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--pages", type=int, default=60, help="pages of the mix, at most")
    options = parser.parse_args()

    city = os.path.join(options.work, f"city-{options.scale}")
    places = {"BEIZENG_DATABASE": f"{city}/beizeng.sqlite", "BEIZENG_KEYS": f"{city}/beizeng.keys",
              "BEIZENG_POLICIES": os.path.join(ROOT, "Policies")}
    if not os.path.exists(f"{city}/made"):
        print("bench: making the demonstration city", file=sys.stderr)
        subprocess.run(["rm", "-rf", city], check=True)
        os.makedirs(city, mode=0o700)
        subprocess.run([options.program, "demo", "--policy", POLICY, "--scale", options.scale], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **places})
        open(f"{city}/made", "w", encoding="ascii").close()

    site = Server([options.program, "serve", "--port", "0", "--quiet"], **places)
    weights = crawl(site, options.pages)
    mean = sum(size for size, _ in weights.values()) // max(len(weights), 1)
    plain = Server([options.plain, str(mean)])
    script, ours, theirs = (os.path.join(options.work, name) for name in ("mix.lua", "paths.txt", "plain.txt"))
    for file, text in ((script, MIX), (ours, "\n".join(weights) + "\n"), (theirs, plain.path + "\n")):
        with open(file, "w", encoding="utf-8") as output:
            output.write(text)

    heaviest = max(weights, key=lambda path: weights[path][1])
    heavy = [path for path in weights if weights[path][1] >= HEAVIEST]
    print(f"{len(weights)} pages, {mean:,} bytes in the mean; the heaviest with its files: "
          f"{heaviest} {weights[heaviest][1]:,} bytes")
    rates, faults = {"site": [], "plain": []}, 0
    for _ in range(options.windows):
        for name, server, paths in (("site", site, ours), ("plain", plain, theirs)):
            rate, errors = load(server.port, script, paths, options)
            rates[name].append(rate)
            faults += errors
    medians = {name: statistics.median(values) for name, values in rates.items()}
    share = medians["site"] / medians["plain"]
    for name, server in (("site", site), ("plain", plain)):
        span = f"{min(rates[name]):,.0f} to {max(rates[name]):,.0f}"
        print(f"{name:6} {medians[name]:10,.0f} requests a second ({span}), {server.resident():,.0f} MB at most")
    print(f"the site answers {share:.2f} of what the plain page does (bound: {SHARE}); {faults} answers failed")
    for path in heavy:
        print(f"too heavy: {path} {weights[path][1]:,} bytes (bound: {HEAVIEST:,})")
    site.stop()
    plain.stop()
    sys.exit(1 if heavy or faults or share < SHARE else 0)


if __name__ == "__main__":
    main()
