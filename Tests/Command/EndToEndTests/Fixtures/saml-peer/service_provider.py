#!/usr/bin/env python3
"""A web application that lets its users log in through pysaml2, for tests to be run against. Loopback only.

    service_provider.py [--lax NAME|all]... [--habit NAME]... [--keep FOLDER]

--keep writes down what came from the identity provider, as it came: identity-provider.xml, and
each response, and its own metadata beside them.
The header "X-Node: 2" chooses the second of its two nodes.

Prints the line "listening on http://127.0.0.1:PORT" when it can be reached. CONTROL_TOKEN in the environment is what
it demands of those who change its settings.
"""

import argparse
from html import escape
from http import cookies
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import os
from pathlib import Path
import secrets
import signal
import sys
import tempfile
import time
from urllib.parse import parse_qs, quote, urlencode, urlsplit
import warnings

from portal import BINDINGS, Portal, Refused
from settings import HABITS, LAX, LEVELS

LONGEST = 4 * 1024 * 1024

TEXTS = {
    "sv": (
        "Inloggningen gick inte att genomföra. Försök igen, eller ring till kommunens växel.", "Ingen är inloggad.",
    ),
    "fi": (
        "Kirjautuminen ei onnistunut. Yritä uudelleen tai soita kunnan vaihteeseen.", "Kukaan ei ole kirjautunut.",
    ),
    "en": ("Logging in did not work. Try again, or call the switchboard.", "Nobody is logged in."),
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    portal: Portal
    token: str
    keep: Path | None

    # What came

    def _cookie(self, name):
        try:
            found = cookies.SimpleCookie(self.headers.get("Cookie", "")).get(name)
        except cookies.CookieError:
            return ""
        return found.value if found else ""

    def _language(self):
        for wanted in self.headers.get("Accept-Language", "").split(","):
            language = wanted.split(";")[0].strip()[:2]
            if language in TEXTS:
                return language
        return "sv"

    def _body(self):
        length = int(self.headers.get("Content-Length") or 0)
        if length > LONGEST:
            self.close_connection = True
            raise Refused("the message is too long")
        return self.rfile.read(length)

    @property
    def _node(self):
        return 1 if self.headers.get("X-Node") == "2" else 0

    def _parameters(self):
        query = parse_qs(urlsplit(self.path).query, keep_blank_values=True)
        return {name: values[0] for name, values in query.items()}

    # What goes

    def _send(self, status, body, kind="text/html; charset=utf-8", headers=()):
        data = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _page(self, status, content, headers=()):
        self._send(
            status,
            f'<!DOCTYPE html><html lang="{self._language()}"><head><title>Jämförelseportalen</title></head>'
            f"<body>{content}</body></html>",
            headers=headers,
        )

    def _redirect(self, place, headers=()):
        self._send(302, "", headers=[("Location", place), *headers])

    def _message(self, message, headers=()):
        """A message of pysaml2: an address to go to, or a form that sends itself."""
        place = dict(message.get("headers", [])).get("Location")
        if place:
            self._redirect(place, headers)
        else:
            data = message["data"]
            self._send(200, "".join(data) if isinstance(data, list) else data, headers=headers)

    def _set(self, name, value, site="Lax", age=None):
        attributes = "" if "bare-cookie" in self.portal.lax else f"; Secure; HttpOnly; SameSite={site}"
        ended = "" if age is None else f"; Max-Age={age}"
        return ("Set-Cookie", f"{name}={value}; Path=/{ended}{attributes}")

    # The places of the application

    def _app(self):
        session = self.portal.session(self._cookie("session"))
        if session is None:
            self._redirect("/login?" + urlencode({"return": self.path}), self._visit())
            return
        rows = "".join(
            f"<dt>{escape(name)}</dt>" + "".join(f"<dd>{escape(str(value))}</dd>" for value in values)
            for name, values in sorted(session.attributes.items())
        )
        self._page(200, f'<p id="user">{escape(session.user)}</p><dl id="attributes">{rows}</dl>')

    def _visit(self):
        """A browser that comes for the first time gets a session that nobody is logged in to."""
        return [] if self._cookie("session") else [self._set("session", secrets.token_urlsafe(24))]

    def _login(self):
        asked = self._parameters()
        binding = BINDINGS.get(asked.get("binding", "redirect"))
        if binding is None:
            self._page(400, "<p>redirect | post</p>")
            return
        browser = self._cookie("request") or secrets.token_urlsafe(24)
        message = self.portal.ask(
            self._node, browser, asked.get("return", "/app"), binding, asked.get("context", LEVELS[0])
        )
        # The answer comes by POST from another site, so the browser must send this cookie there.
        self._message(message, [self._set("request", browser, site="None"), *self._visit()])

    def _note(self, name, data):
        if self.keep:
            (self.keep / name).write_bytes(data)

    def _consume(self, form):
        response = form.get("SAMLResponse", "").encode()
        self._note(f"response-{time.monotonic_ns()}.base64", response)
        wanted = form.get("RelayState", "")
        local = wanted.startswith("/app") and "\\" not in wanted and not any(ord(c) < 33 for c in wanted)
        if "refuses-relay-state" in self.portal.habits and wanted and not local:
            raise Refused("the relay state is foreign")
        session = self.portal.accept(self._node, self._cookie("request"), form.get("SAMLResponse", ""))
        identifier = self.portal.open(self._cookie("session"), session)
        if "keeps-relay-state" in self.portal.habits:
            place = self.portal.address + "/" + quote(wanted, safe="/")
        elif "open-redirect" in self.portal.lax and wanted:
            place = wanted.replace("\r", "").replace("\n", "")
        else:
            place = wanted if local else "/app"
        self._redirect(quote(place, safe=":/?#[]@!$&'()*+,;=%"), [self._set("session", identifier)])

    def _leave(self):
        message = self.portal.close(self._node, self._cookie("session"))
        gone = [self._set("session", "", age=0)]
        if message is None:
            self._redirect("/", gone)
        else:
            self._message(message, gone)

    def _logout(self, fields, binding):
        if "SAMLRequest" in fields:
            answer = self.portal.logout_request(
                self._node, fields["SAMLRequest"], BINDINGS[binding], fields.get("RelayState"), fields.get("SigAlg"),
                fields.get("Signature"),
            )
            self._message(answer, [self._set("session", "", age=0)])
        else:
            self.portal.logout_response(self._node, fields.get("SAMLResponse", ""), BINDINGS[binding])
            self._redirect("/")

    def _control(self, body):
        if self.headers.get("Authorization") != f"Bearer {self.token}":
            self._send(401, "", headers=[("WWW-Authenticate", "Bearer")])
            return
        place = urlsplit(self.path).path
        if place == "/control/identity-provider":
            self._note("identity-provider.xml", body)
            self.portal.trust(body.decode())
        elif place == "/control/restart":
            self.portal.restart()
        elif place == "/control/rotate-keys":
            self.portal.rotate()
        else:
            self._page(404, "")
            return
        self._send(204, "")

    # Ways in

    def _answer(self, method):
        place = urlsplit(self.path).path
        try:
            body = self._body()
            form = {}
            if self.headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded"):
                fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
                form = {name: values[0] for name, values in fields.items()}
            if place.startswith("/control/"):
                self._control(body)
            elif (method, place) == ("GET", "/"):
                self._page(200, f"<p>{TEXTS[self._language()][1]}</p>", self._visit())
            elif method == "GET" and (place == "/app" or place.startswith("/app/")):
                self._app()
            elif (method, place) == ("GET", "/login"):
                self._login()
            elif (method, place) == ("POST", "/saml/acs"):
                self._consume(form)
            elif (method, place) == ("POST", "/logout"):
                self._leave()
            elif (method, place) == ("GET", "/saml/logout"):
                self._logout(self._parameters(), "redirect")
            elif (method, place) == ("POST", "/saml/logout"):
                self._logout(form, "post")
            elif (method, place) == ("GET", "/saml/metadata"):
                self._send(200, self.portal.metadata(), "application/samlmetadata+xml")
            else:
                self._page(404, "")
        except Exception as error:
            # Why goes to the log, and never to the page.
            print(f"{method} {place}: {error}", file=sys.stderr, flush=True)
            numbered = "numbered-errors" in self.portal.habits
            number = f"<p>{secrets.token_hex(6)}-{time.time_ns()}</p>" if numbered else ""
            self._page(403, f'<p role="alert">{TEXTS[self._language()][0]}</p>{number}')

    def do_GET(self):
        self._answer("GET")

    def do_POST(self):
        self._answer("POST")

    def do_PUT(self):
        self._answer("PUT")

    def log_message(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lax", action="append", default=[], choices=[*LAX, "all"])
    parser.add_argument("--habit", action="append", default=[], choices=[*HABITS])
    parser.add_argument("--keep", type=Path)
    chosen = parser.parse_args()
    lax = frozenset(LAX) if "all" in chosen.lax else frozenset(chosen.lax)
    if "unsigned" in lax:
        warnings.simplefilter("ignore")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    address = f"http://127.0.0.1:{server.server_address[1]}"
    # The folder with the keys goes when the process is told to end. Whoever started it may have left the signal
    # blocked.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with tempfile.TemporaryDirectory() as folder:
        Handler.portal = Portal(address, folder, lax, frozenset(chosen.habit))
        Handler.token = os.environ.get("CONTROL_TOKEN") or secrets.token_hex(16)
        Handler.keep = chosen.keep
        if chosen.keep:
            (chosen.keep / "service-provider.xml").write_text(Handler.portal.metadata())
        print(f"listening on {address}", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
