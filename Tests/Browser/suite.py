"""The site in a real browser: every page that a visitor can reach, at two widths, by keyboard, without JavaScript.

Prints a line for each check and ends on `N passed, N failed`.
"""

import argparse
import os
import re
import sys
import tempfile

from city import City
from crawl import Crawl
from journeys import JOURNEYS
from window import Window

PAGE_LIMIT = 150_000


class Tally:
    """Counts checks; what failed is told at once, with where."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, what, faults):
        if faults:
            self.failed += 1
            print(f"FAILED: {what}", flush=True)
            for fault in faults[:20]:
                print(f"    {fault}", flush=True)
            if len(faults) > 20:
                print(f"    … and {len(faults) - 20} more", flush=True)
        else:
            self.passed += 1
            print(f"passed: {what}", flush=True)


def name_of(address):
    return re.sub(r"[^\w.-]+", "_", address, flags=re.ASCII).strip("_") or "home"


# 320 pixels are 1280 at 400 % (WCAG 1.4.10).
NARROW = (320, 256)


def look(window, base, pages, folder, label, tally):
    """Opens each page and asks axe, the console and the width; on a phone also what 400 % make of it."""
    axe, console, wide, small, narrow = [], [], [], [], []
    for address, _ in pages:
        window.open(base + address)
        axe += [f"{address}: {line}" for line in window.violations()]
        console += [f"{address}: {line}" for line in window.complaints()]
        if window.overflow() > 0:
            wide.append(f"{address}: {window.overflow()} pixels too wide")
        small += [f"{address}: {line}" for line in window.small_targets()]
        if folder:
            window.screenshot(os.path.join(folder, f"{name_of(address)}-{label}.png"))
        if window.is_phone:
            with window.sized(*NARROW):
                if window.overflow() > 0:
                    narrow.append(f"{address}: {window.overflow()} pixels too wide")
    if window.is_phone:
        tally.check("400 % and 320 pixels need no scrolling sideways", narrow)
    tally.check(f"axe finds nothing on {len(pages)} pages ({label})", axe)
    tally.check(f"the console is silent ({label})", console)
    tally.check(f"no page is wider than the window ({label})", wide)
    tally.check(f"what one presses has 24 by 24 pixels ({label})", small)


def without_scripts(base, pages, tally):
    window = Window(1280, scripts=False)
    empty = []
    try:
        for address, _ in pages:
            window.open(base + address)
            if not window.driver.find_elements("css selector", "main h1"):
                empty.append(f"{address}: no heading")
    finally:
        window.close()
    tally.check("every page stands without JavaScript", empty)


def by_keyboard(window, base, pages, tally):
    faults = []
    for address, _ in pages:
        window.open(base + address)
        stops = window.tab_stops()
        if not stops or stops[0]["href"] != "#main":
            faults.append(f"{address}: the first stop is not the way to the content")
        for stop in stops:
            if not stop["outlined"]:
                faults.append(f"{address}: one does not see that “{stop['name']}” has the focus")
            if not stop["inside"] or stop["covered"]:
                faults.append(f"{address}: “{stop['name']}” has the focus and is hidden")
    tally.check("the keyboard reaches everything, and one sees where it is", faults)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the built program")
    parser.add_argument("--policy", required=True, help="the pack of the demo city")
    parser.add_argument("--screenshots", help="a folder for a picture of every page")
    parser.add_argument("--at", help="a site that is running already, such as http://127.0.0.1:8080")
    options = parser.parse_args()
    if options.screenshots:
        os.makedirs(options.screenshots, exist_ok=True)
    tally = Tally()
    if options.at:
        run(options.at.rstrip("/"), options.screenshots, tally)
    else:
        with tempfile.TemporaryDirectory() as folder:
            city = City(options.program, options.policy, folder)
            city.make()
            with city.served():
                run(city.base, options.screenshots, tally)
                tally.check("nothing failed inside the server", city.faults())
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not tally.passed else 0


def run(base, folder, tally):
    crawl = Crawl(base).run()
    tally.check(f"every link leads somewhere ({len(crawl.pages)} pages)", crawl.broken)
    tally.check("an id stands once on a page", crawl.doubled)
    heavy = [f"{address}: {size:,} bytes" for address, size in crawl.pages if size > PAGE_LIMIT]
    tally.check("no page weighs more than 150 kB", heavy)
    few = Crawl(base, samples=1).run().pages
    for width, label in ((1280, "desktop"), (390, "phone")):
        window = Window(width)
        try:
            look(window, base, few, folder, label, tally)
        finally:
            window.close()
    without_scripts(base, few, tally)
    window = Window(1280)
    try:
        by_keyboard(window, base, few[:40], tally)
        for what, journey in JOURNEYS:
            try:
                journey(window, base)
                tally.check(what, [])
            except Exception as error:  # A journey may fail in any way; each is told.
                tally.check(what, [f"{type(error).__name__}: {error}".splitlines()[0]])
    finally:
        window.close()


if __name__ == "__main__":
    sys.exit(main())
