"""Checks reports in Debian's chromium with axe-core; see accessibility.sh."""

import argparse
import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

# What passes is not told: to name each of thousands of elements takes minutes.
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]},
    "resultTypes": ["violations"],
}


def problems(page, path):
    """What is wrong with one report, as sentences."""
    found = []
    foreign = []
    page.on("request", lambda request: foreign.append(request.url) if not request.url.startswith("file://") else None)
    page.on("pageerror", lambda error: found.append(f"script error: {error}"))
    page.goto(path.resolve().as_uri())
    found += [f"loads {url}" for url in foreign]
    # What is folded is looked at as well as what is open.
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    for violation in Axe().run(page, options=RULES).response["violations"]:
        for node in violation["nodes"]:
            found.append(f"{violation['id']}: {violation['help']}: {node['html'][:160]}")
    if page.evaluate("document.querySelectorAll('h1').length") != 1:
        found.append("there is not exactly one h1")
    if not page.evaluate("document.documentElement.lang"):
        found.append("the page does not say its language")
    if page.evaluate("document.querySelectorAll('script').length"):
        found.append("the page has a script")
    # WCAG 2.1, 1.4.10: at 320 CSS pixels nothing but tables may need scrolling sideways.
    page.set_viewport_size({"width": 320, "height": 800})
    if page.evaluate("document.documentElement.scrollWidth") > 320:
        found.append(f"runs past the edge at 320 pixels: {page.evaluate('document.documentElement.scrollWidth')}")
    page.set_viewport_size({"width": 1280, "height": 900})
    # Keyboard: the first stop is the link past the contents, and it is seen when it has the focus.
    page.evaluate("window.scrollTo(0, 0)")
    page.keyboard.press("Tab")
    if not page.evaluate("document.activeElement.matches('a.skip') && document.activeElement.getBoundingClientRect().x >= 0"):
        found.append("the first Tab does not reach a visible skip link")
    return found


def pictures(page, path, folder):
    page.goto(path.resolve().as_uri())
    page.set_viewport_size({"width": 1280, "height": 900})
    page.screenshot(path=folder / f"{path.stem}.png")
    page.screenshot(path=folder / f"{path.stem}.whole.png", full_page=True)
    page.pdf(path=folder / f"{path.stem}.pdf", format="A4", prefer_css_page_size=True, print_background=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("reports", nargs="+", type=pathlib.Path)
    arguments.add_argument("--pictures", type=pathlib.Path)
    given = arguments.parse_args()
    count = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for path in given.reports:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            for problem in problems(page, path):
                print(f"{path}: {problem}")
                count += 1
            if given.pictures:
                given.pictures.mkdir(parents=True, exist_ok=True)
                pictures(page, path, given.pictures)
            page.close()
        browser.close()
    print(f"{len(given.reports)} looked at, {count} problems")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
