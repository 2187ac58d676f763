"""A headless Chromium, and what is asked of a page in it."""

import contextlib
import json
import os

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

AXE = os.path.join(os.path.dirname(axe_playwright_python.__file__), "axe.min.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Window:
    """A window of some width; `scripts=False` is a browser without JavaScript."""

    def __init__(self, width, height=900, scripts=True):
        options = Options()
        options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        for flag in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars"):
            options.add_argument(flag)
        options.add_argument(f"--window-size={width},{height}")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        if not scripts:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        self.driver = webdriver.Chrome(
            options=options, service=Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver"))
        )
        # Between two pages there is nothing for a moment.
        self.driver.implicitly_wait(3)
        # Headless windows have a least width; the emulated screen has not.
        self.width, self.height = width, height
        self.resize(width, height)
        with open(AXE, encoding="utf-8") as script:
            self.axe = script.read()

    def resize(self, width, height):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": self.is_phone},
        )

    @property
    def is_phone(self):
        return self.width < 600

    @contextlib.contextmanager
    def sized(self, width, height):
        """Another size for a while; the page stays."""
        self.resize(width, height)
        try:
            yield
        finally:
            self.resize(self.width, self.height)

    def close(self):
        self.driver.quit()

    def open(self, address):
        self.driver.get(address)

    def complaints(self):
        """What the browser's console says."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]

    def violations(self):
        """What axe finds, as one line each."""
        self.driver.execute_script(self.axe)
        result = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            f"axe.run(document, {{runOnly: {{type: 'tag', values: {json.dumps(TAGS)}}}, resultTypes: ['violations']}})"
            ".then(done, error => done({violations: [{id: 'axe', help: String(error), nodes: []}]}));"
        )
        return [
            f"{found['id']}: {found['help']} at {', '.join(str(node['target'][0]) for node in found['nodes'][:3])}"
            for found in result["violations"]
        ]

    def overflow(self):
        """How many pixels the page is wider than the window."""
        return self.driver.execute_script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )

    def small_targets(self):
        """Links and buttons outside of sentences that are smaller than 24 by 24 pixels (WCAG 2.5.8)."""
        return self.driver.execute_script(
            """
            return [...document.querySelectorAll('button, input[type=checkbox], input[type=radio], select')].filter(e => {
                const box = e.getBoundingClientRect();
                return box.width > 0 && (box.width < 24 || box.height < 24) && !e.closest('label');
            }).map(e => e.outerHTML.slice(0, 80));
            """
        )

    def screenshot(self, path):
        """The whole page as a picture."""
        size = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": self.width, "height": min(size["height"], 6000), "scale": 1}
        taken = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True, "clip": clip}
        )
        import base64

        with open(path, "wb") as picture:
            picture.write(base64.b64decode(taken["data"]))

    def press(self, key):
        ActionChains(self.driver).send_keys(key).perform()

    def tab_stops(self, limit=80):
        """Where the tabulator key leads, in order: what is focused, and whether one sees it."""
        self.driver.execute_script("document.activeElement.blur(); window.scrollTo(0, 0)")
        self.driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
        stops = []
        for _ in range(limit):
            stop = self.driver.execute_script(
                """
                const e = document.activeElement;
                if (!e || e === document.body) return null;
                const box = e.getBoundingClientRect(), style = getComputedStyle(e);
                const above = document.elementFromPoint(
                    Math.min(Math.max(box.left + 2, 0), innerWidth - 1), Math.min(Math.max(box.top + 2, 0), innerHeight - 1));
                return {
                    name: (e.innerText || e.getAttribute('aria-label') || e.name || e.tagName).trim().slice(0, 40),
                    tag: e.tagName, href: e.getAttribute('href'),
                    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                        || style.boxShadow !== 'none',
                    inside: box.bottom > 0 && box.top < innerHeight,
                    covered: !!above && !e.contains(above) && !above.contains(e) && !above.closest('label'),
                };
                """
            )
            if stop is None:
                break
            stops.append(stop)
            self.press(Keys.TAB)
        return stops
