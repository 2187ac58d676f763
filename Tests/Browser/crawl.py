"""Finds the pages of the site as a visitor does: by the links from the first page."""

import json
import re
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter, deque
from html.parser import HTMLParser


class Links(HTMLParser):
    """The addresses a page links to, and the ids it has."""

    def __init__(self):
        super().__init__()
        self.addresses = []
        self.ids = Counter()

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "a" and attrs.get("href"):
            self.addresses.append(attrs["href"])
        if attrs.get("id"):
            self.ids[attrs["id"]] += 1


class Crawl:
    """Pages by address; of each form of address at most `samples`, so that ten thousand organisations are a few pages."""

    def __init__(self, base, samples=3, limit=160):
        self.base = base
        self.samples = samples
        self.limit = limit
        self.templates = self._templates()
        self.pages = []
        self.broken = []
        self.doubled = []

    def _templates(self):
        with urllib.request.urlopen(f"{self.base}/openapi.json", timeout=30) as answer:
            paths = json.load(answer)["paths"]
        forms = [(path, re.compile("^" + re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(path)) + "$")) for path in paths]
        # A word goes before a value.
        return sorted(forms, key=lambda form: (form[0].count("{"), form[0]))

    def form(self, address):
        """The form of an address, with the names of what it asks for."""
        parts = urllib.parse.urlsplit(address)
        names = "&".join(sorted({name for name, _ in urllib.parse.parse_qsl(parts.query)}))
        for path, pattern in self.templates:
            if pattern.match(parts.path):
                return f"{path}?{names}"
        return f"{parts.path}?{names}"

    def run(self):
        seen, counts, queue = {"/"}, Counter(), deque([("/", "")])
        while queue and len(self.pages) < self.limit:
            address, source = queue.popleft()
            form = self.form(address)
            if counts[form] >= self.samples:
                continue
            counts[form] += 1
            try:
                with urllib.request.urlopen(self.base + address, timeout=60) as answer:
                    body, kind = answer.read(), answer.headers.get_content_type()
            except urllib.error.HTTPError as error:
                self.broken.append(f"{address} ({error.code}), linked from {source}")
                continue
            if kind != "text/html":
                continue
            links = Links()
            links.feed(body.decode("utf-8"))
            self.pages.append((address, len(body)))
            self.doubled += [f"{address}: id {name} stands {count} times" for name, count in links.ids.items() if count > 1]
            for href in links.addresses:
                target = urllib.parse.urljoin(self.base + address, href)
                if not target.startswith(self.base + "/"):
                    continue
                plain = urllib.parse.urldefrag(target[len(self.base):])[0]
                if plain not in seen:
                    seen.add(plain)
                    queue.append((plain, address))
        return self
