"""Looks at the service provider of a vendor from all sides.

    saml_observe.py PORT TOKEN < faults > observations

Reads groups of faults, a line each with their names; an empty line stands for a vendor in good order. For each it switches
the faults on, tries everything, switches them off, and writes what was seen as one line of JSON. What counts is who is
logged in afterwards.
"""

import base64
import datetime
import http.server
import json
import sys
import threading
import urllib.parse

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.exceptions import InvalidSignature
from lxml import etree

import saml_cases
from saml_browser import Browser, begin
from saml_messages import NS, Provider, assertion_of, digest, encode, encrypt, find, sign


class Canary:
    """Counts who calls."""

    def __init__(self):
        canary = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                canary.calls += 1
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *arguments):
                pass

        self.calls = 0
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/canary"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


class Observer:
    def __init__(self, port, token):
        self.port = port
        self.headers = {"Authorization": "Bearer " + token}
        self.api = Browser(port)
        self.provider = Provider()
        self.canary = Canary()
        self.now = datetime.datetime.fromisoformat(self.call("GET", "/clock")["now"].replace("Z", ""))

    def call(self, method, path, body=None, kind="application/json"):
        headers = self.headers | ({"Content-Type": kind} if body is not None else {})
        answer = self.api.request(method, path, headers=headers, body=body)
        assert answer.status < 300, (method, path, answer.status, answer.body)
        return json.loads(answer.body)

    # What the service provider says of itself

    def read_metadata(self):
        self.metadata = etree.fromstring(self.api.get("/saml/metadata").body.encode())
        self.entity_id = self.metadata.get("entityID")
        self.consumer = find(self.metadata, ".//md:AssertionConsumerService").get("Location")
        certificates = {use: [] for use in ("signing", "encryption")}
        for descriptor in self.metadata.iterfind(".//md:KeyDescriptor", NS):
            certificates[descriptor.get("use")].append(find(descriptor, ".//ds:X509Certificate").text)
        self.signing, self.encryption = certificates["signing"], certificates["encryption"]

    def metadata_observations(self):
        role = find(self.metadata, "md:SPSSODescriptor")
        order = [etree.QName(child).localname for child in role]
        bits = {use: min(x509.load_der_x509_certificate(base64.b64decode(text)).public_key().key_size for text in all)
                for use, all in (("signing", self.signing), ("encryption", self.encryption))}
        languages = {name.get("{http://www.w3.org/XML/1998/namespace}lang") for name in self.metadata.iter(
            "{urn:oasis:names:tc:SAML:metadata:ui}DisplayName")}
        consumers = [node.get("Location") for node in role.iterfind("md:AssertionConsumerService", NS)]
        return {
            "metadata order": str(order == sorted(order, key=[
                "Extensions", "KeyDescriptor", "SingleLogoutService", "AssertionConsumerService"].index)),
            "metadata name": str(":" in self.entity_id),
            "metadata consumers": str(all(text.startswith("http://127.0.0.1:") for text in consumers)),
            "metadata signing bits": str(bits["signing"]), "metadata encryption bits": str(bits["encryption"]),
            "metadata languages": ",".join(sorted(languages)),
        }

    # How it asks

    def request_observations(self):
        browser = Browser(self.port)
        redirect, again, post = begin(browser), begin(browser), begin(browser, binding="post")
        return {
            "request id": str(len({redirect.id, again.id, post.id})),
            "request destination": str(redirect.destination == "http://127.0.0.1:1/sso"),
            "request consumer": str(redirect.consumer == self.consumer),
            "request force": f"{redirect.force} {begin(browser, force='false').force}",
            "request context": begin(browser, context="urn:x:other").context.rsplit(":")[-1],
            "request redirect signature": self.redirect_signature(redirect),
            "request post signature": self.post_signature(post),
            "request issuer": str(redirect.issuer == self.entity_id),
        }

    def public_key(self):
        return x509.load_der_x509_certificate(base64.b64decode(self.signing[0])).public_key()

    def verified(self, signature, covered):
        try:
            self.public_key().verify(base64.b64decode(signature), covered, padding.PKCS1v15(), hashes.SHA256())
            return "valid"
        except InvalidSignature:
            return "invalid"

    def redirect_signature(self, request):
        query, _, signature = request.query.partition("&Signature=")
        return self.verified(urllib.parse.unquote(signature), query.encode()) if signature else "none"

    def post_signature(self, request):
        tree = etree.fromstring(request.xml.encode())
        signature = find(tree, "ds:Signature")
        if signature is None:
            return "none"
        info = etree.fromstring(etree.tostring(find(signature, "ds:SignedInfo"), method="c14n", exclusive=True))
        said = find(info, "ds:Reference/ds:DigestValue").text
        tree.remove(signature)
        if said != base64.b64encode(digest(tree)).decode():
            return "invalid"
        return self.verified(find(signature, "ds:SignatureValue").text, etree.tostring(info, method="c14n", exclusive=True))

    # Logging in

    def tree(self, request, user="anna", **options):
        return self.provider.response(request, user, self.now, self.entity_id, self.consumer, **options)

    def deliver(self, browser, message, relay_state=None, **options):
        form = {"SAMLResponse": encode(message)} | ({"RelayState": relay_state} if relay_state else {})
        return browser.request("POST", "/saml/acs", form=form, **options)

    def log_in(self, change=None, after=None, browser=None, encrypt_with=None, context=None, headers=None, **how):
        """Logs somebody in, with the tree changed before it is signed or after, and says who is logged in then."""
        browser = browser or Browser(self.port)
        request = begin(browser, **({"context": context} if context else {}))
        tree = self.tree(request)
        if change:
            change(tree)
        key = how.pop("key", None) or self.provider.keys[0]
        sign(assertion_of(tree), key, **how)
        if encrypt_with:
            encrypt(assertion_of(tree), **encrypt_with)
        sign(tree, key, **how)
        message = (after(tree) if after else None)
        self.answer = self.deliver(browser, tree if message is None else message, headers=headers)
        return str(browser.user())


def observe(port, token):
    observer = Observer(port, token)
    observer.call("PUT", "/saml/identity-provider", observer.provider.metadata, "application/samlmetadata+xml")
    for line in sys.stdin:
        faults = line.split()
        for fault in faults:
            observer.call("PUT", "/faults/" + fault)
        observer.read_metadata()
        seen = observer.metadata_observations() | observer.request_observations() | saml_cases.observe(observer)
        for fault in faults:
            observer.call("DELETE", "/faults/" + fault)
        print(json.dumps({"faults": faults, "seen": seen}), flush=True)


if __name__ == "__main__":
    observe(int(sys.argv[1]), sys.argv[2])
