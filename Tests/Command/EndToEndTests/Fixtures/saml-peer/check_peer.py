#!/usr/bin/env python3
"""Tries the service provider with pysaml2's own identity provider, so that it is known to work, and each lax setting
to matter, before anybody else tests with it. Prints what is wrong, and ends with 1 where anything is.
"""

import base64
from http.client import HTTPConnection
import os
from pathlib import Path
import re
import subprocess
import sys
import tempfile
from urllib.parse import parse_qs, urlencode, urlsplit

from saml2 import BINDING_HTTP_POST, BINDING_HTTP_REDIRECT
from saml2.config import IdPConfig
from saml2.metadata import entity_descriptor
from saml2.saml import NAMEID_FORMAT_PERSISTENT, NameID
from saml2.server import Server
from saml2.xmldsig import DIGEST_SHA256, SIG_RSA_SHA256

from settings import LAX, LEVELS, KeyPair

TOKEN = "token-of-the-check"
HERE = Path(__file__).parent


class Browser:
    """Keeps cookies, and goes where it is told."""

    def __init__(self, address):
        self.place = urlsplit(address).netloc
        self.cookies = {}
        self.attributes = {}

    def go(self, method, path, form=None, headers=None):
        connection = HTTPConnection(self.place, timeout=20)
        sent = {"Cookie": "; ".join(f"{n}={v}" for n, v in self.cookies.items()), **(headers or {})}
        body = None
        if isinstance(form, str):
            body = form.encode()
        elif form is not None:
            body = urlencode(form)
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        text = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, rest = cookie.partition("=")
            self.cookies[name] = rest.partition(";")[0]
            self.attributes[name] = rest.partition(";")[2]
        return answer.status, answer.headers.get("Location", ""), text

    def user(self):
        status, _, text = self.go("GET", "/app")
        found = re.search(r'<p id="user">([^<]*)</p>', text)
        return found.group(1) if status == 200 and found else None


class Check:
    def __init__(self, folder, lax):
        command = [sys.executable, str(HERE / "service_provider.py")]
        for name in lax:
            command += ["--lax", name]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=os.environ | {"CONTROL_TOKEN": TOKEN}
        )
        self.address = self.process.stdout.readline().strip().removeprefix("listening on ")
        self.lax = lax
        self.wrong = []
        keys = KeyPair(f"{folder}/idp.key", f"{folder}/idp.crt")
        _, _, metadata = Browser(self.address).go("GET", "/saml/metadata")
        self.identity_provider = Server(config=IdPConfig().load({
            "entityid": "http://127.0.0.1:1/idp",
            "xmlsec_binary": "/usr/bin/xmlsec1",
            "key_file": keys.key,
            "cert_file": keys.certificate,
            "metadata": {"inline": [metadata]},
            "signing_algorithm": SIG_RSA_SHA256,
            "digest_algorithm": DIGEST_SHA256,
            "service": {"idp": {
                "endpoints": {
                    "single_sign_on_service": [
                        ("http://127.0.0.1:1/sso", BINDING_HTTP_REDIRECT), ("http://127.0.0.1:1/sso", BINDING_HTTP_POST),
                    ],
                    "single_logout_service": [("http://127.0.0.1:1/slo", BINDING_HTTP_REDIRECT)],
                },
                "policy": {"default": {"lifetime": {"minutes": 5}}},
            }},
        }))
        status, _, _ = Browser(self.address).go(
            "PUT", "/control/identity-provider", str(entity_descriptor(self.identity_provider.config)),
            {"Authorization": f"Bearer {TOKEN}"},
        )
        self.expect("takes metadata", status, 204)

    def expect(self, what, seen, wanted):
        if seen != wanted:
            self.wrong.append(f"lax {sorted(self.lax)}: {what}: {seen!r} instead of {wanted!r}")

    def login(self, browser, user, level=LEVELS[0], signed=True, answers=None, relay_state=None, encrypted=False):
        """The form that logs a user in, and what the browser saw when it was sent."""
        _, place, _ = browser.go("GET", "/login?return=/app")
        query = {name: values[0] for name, values in parse_qs(urlsplit(place).query).items()}
        asked = self.identity_provider.parse_authn_request(query["SAMLRequest"], BINDING_HTTP_REDIRECT)
        self.expect("a request with a signature", "Signature" in query, True)
        where = self.identity_provider.response_args(asked.message)
        response = self.identity_provider.create_authn_response(
            {"givenName": "Astrid"}, answers or where["in_response_to"], where["destination"],
            where["sp_entity_id"], name_id=NameID(format=NAMEID_FORMAT_PERSISTENT, text=user),
            authn={"class_ref": level, "authn_auth": "http://127.0.0.1:1/idp"},
            sign_response=signed, sign_assertion=signed, encrypt_assertion=encrypted,
        )
        form = {
            "SAMLResponse": base64.b64encode(str(response).encode()).decode(),
            "RelayState": relay_state or query.get("RelayState", ""),
        }
        return form, browser.go("POST", "/saml/acs", form)

    def logout_request(self, user, signed):
        _, message = self.identity_provider.create_logout_request(
            f"{self.address}/saml/logout", self.address + "/saml/metadata",
            name_id=NameID(format=NAMEID_FORMAT_PERSISTENT, text=user), sign=signed,
        )
        return {"SAMLRequest": base64.b64encode(str(message).encode()).decode()}

    def run(self):
        lax = self.lax
        for encrypted in [False, True]:
            browser = Browser(self.address)
            form, (status, place, _) = self.login(browser, "astrid", encrypted=encrypted)
            self.expect("logs in", (status, place, browser.user()), (302, "/app", "astrid"))
        self.expect("cookie", "HttpOnly" in browser.attributes["session"], "bare-cookie" not in lax)

        other = Browser(self.address)
        other.cookies["request"] = browser.cookies["request"]
        other.go("POST", "/saml/acs", form)
        replay = {"replay", "unsolicited"} & lax
        self.expect("replay", other.user(), "astrid" if replay else None)

        browser = Browser(self.address)
        form, _ = self.login(browser, "signe", signed=False)
        self.expect("unsigned", browser.user(), "signe" if "unsigned" in lax else None)

        browser = Browser(self.address)
        self.login(browser, "signe", answers="id-unknown")
        self.expect("unsolicited", browser.user(), "signe" if "unsolicited" in lax else None)

        browser = Browser(self.address)
        self.login(browser, "signe", level=LEVELS[1])
        self.expect("another level", browser.user(), "signe" if "any-authn-context" in lax else None)

        browser = Browser(self.address)
        _, (_, place, _) = self.login(browser, "signe", relay_state="https://example.org/")
        self.expect("relay state", place, "https://example.org/" if "open-redirect" in lax else "/app")

        browser = Browser(self.address)
        browser.cookies["session"] = "planted"
        self.login(browser, "signe")
        self.expect("session kept", browser.cookies["session"] == "planted", "fixed-session" in lax)

        for signed in [False, True]:
            browser = Browser(self.address)
            self.login(browser, "vera")
            status, _, _ = Browser(self.address).go("POST", "/saml/logout", self.logout_request("vera", signed))
            ended = (signed or "unsigned-logout" in lax) and "cookie-logout" not in lax
            self.expect(f"logout, signed {signed}, {status}", browser.user(), None if ended else "vera")

        browser = Browser(self.address)
        self.login(browser, "vera")
        kept = dict(browser.cookies)
        status, place, _ = browser.go("POST", "/logout")
        self.expect("logout goes on", (status, place.startswith("http://127.0.0.1:1/slo")), (302, True))
        browser.cookies = kept
        self.expect("session after logout", browser.user(), "vera" if "cookie-logout" in lax else None)

    def end(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()
        return self.wrong


def main():
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        KeyPair.make(folder, "idp")
        for lax in [frozenset(), frozenset(["replay"]), frozenset(LAX)]:
            check = Check(folder, lax)
            try:
                check.run()
            finally:
                wrong += check.end()
    for line in wrong:
        print(line)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
