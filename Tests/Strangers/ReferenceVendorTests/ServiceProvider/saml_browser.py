"""A browser as small as the tests need it: cookies, forms, redirects that it does not follow by itself."""

import base64
import html
import http.client
import re
import urllib.parse
import zlib
from xml.etree import ElementTree


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def header(self, name):
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def all(self, name):
        return [value for key, value in self.headers if key.lower() == name.lower()]


class Browser:
    def __init__(self, port, cookies=None):
        self.port = port
        self.cookies = dict(cookies or {})
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def copy(self):
        return Browser(self.port, self.cookies)

    def request(self, method, path, form=None, headers=None, body=None):
        sent = dict(headers or {})
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if form is not None:
            body = urllib.parse.urlencode(form)
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, sent)
        response = self.connection.getresponse()
        answer = Answer(response.status, response.getheaders(), response.read().decode())
        for cookie in answer.all("Set-Cookie"):
            name, _, rest = cookie.partition("=")
            value = rest.split(";")[0]
            if "Max-Age=0" in cookie:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
        return answer

    def get(self, path, **options):
        return self.request("GET", path, **options)

    def user(self, **options):
        """Who is logged in, by the page that says so; None for nobody."""
        page = self.get("/portal", **options)
        found = re.search(r'<p id="user">(.*?)</p>', page.body) if page.status == 200 else None
        return html.unescape(found.group(1)) if found else None


def form_fields(page):
    """The action and the hidden fields of the one form of a page."""
    action = html.unescape(re.search(r'<form method="post" action="([^"]*)"', page).group(1))
    fields = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page)
    return action, {name: html.unescape(value) for name, value in fields}


class Request:
    """What the service provider sent to ask for a login."""

    def __init__(self, xml, relay_state, query=None):
        self.xml = xml
        self.relay_state = relay_state
        self.query = query
        root = ElementTree.fromstring(xml)
        self.root = root
        self.id = root.get("ID")
        self.consumer = root.get("AssertionConsumerServiceURL")
        self.destination = root.get("Destination")
        self.force = root.get("ForceAuthn")
        self.issued = root.get("IssueInstant")
        self.issuer = root.findtext("{urn:oasis:names:tc:SAML:2.0:assertion}Issuer")
        self.context = root.findtext(".//{urn:oasis:names:tc:SAML:2.0:assertion}AuthnContextClassRef")
        self.is_signed = root.find("{http://www.w3.org/2000/09/xmldsig#}Signature") is not None


def inflate(text):
    return zlib.decompress(base64.b64decode(text), -15).decode()


def begin(browser, **query):
    """Asks the service provider to log somebody in, and gives its request."""
    answer = browser.get("/portal/login?" + urllib.parse.urlencode(query))
    if answer.status == 302:
        raw = urllib.parse.urlsplit(answer.header("Location")).query
        fields = dict(urllib.parse.parse_qsl(raw))
        return Request(inflate(fields["SAMLRequest"]), fields.get("RelayState"), raw)
    assert answer.status == 200, (answer.status, answer.body)
    _, fields = form_fields(answer.body)
    return Request(base64.b64decode(fields["SAMLRequest"]).decode(), fields.get("RelayState"))
