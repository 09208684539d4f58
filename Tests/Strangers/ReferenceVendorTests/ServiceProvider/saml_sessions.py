"""The cases about what comes after the login: where to, how long, and by which cookie."""

import base64
import urllib.parse
import zlib

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from lxml import etree

from saml_browser import Browser, begin, inflate
from saml_messages import SAML, SAMLP, assertion_of, encode, identifier, sign, stamp


def observe(o):
    seen = {}
    for part in (relay_states, logouts, cookies):
        seen |= part(o)
    return seen


def relay_states(o):
    seen = {}
    for name, value in (
            ("local", "/portal/alarms"), ("external", "https://evil.example/portal"), ("host", "//evil.example/portal"),
            ("script", "javascript:alert(1)"), ("backslash", "/\\evil.example"), ("lookalike", "/portal.evil.example"),
            ("newline", "/portal\r\nX: y"), ("slashes", "///evil.example/"), ("backslashes", "https:\\\\evil.example/"),
            ("scheme", "https:evil.example/"), ("tab", "/\t/evil.example/")):
        browser = Browser(o.port)
        tree = o.tree(begin(browser))
        sign(assertion_of(tree), o.provider.keys[0])
        sign(tree, o.provider.keys[0])
        seen["relay state " + name] = str(o.deliver(browser, tree, value).header("Location"))
    seen["relay state sent"] = begin(Browser(o.port), **{"return": "https://evil.example/"}).relay_state
    return seen


def logout_request(o, user, key, destination=None):
    tree = etree.fromstring(
        f'<samlp:LogoutRequest xmlns:samlp="{SAMLP}" xmlns:saml="{SAML}" ID="{identifier()}" Version="2.0"'
        f' IssueInstant="{stamp(o.now)}" Destination="{destination or o.consumer.replace("/acs", "/logout")}">'
        f"<saml:Issuer>{o.provider.entity_id}</saml:Issuer><saml:NameID>{user}</saml:NameID></samlp:LogoutRequest>".encode())
    if key:
        sign(tree, key)
    return tree


def logouts(o):
    seen = {}

    def case(name, send):
        browser = Browser(o.port)
        o.log_in(browser=browser)
        before = browser.copy()
        answer = send(browser)
        seen[name] = f"{browser.user()} {before.user()}"
        return answer

    def posted(key, **options):
        return lambda browser: browser.request(
            "POST", "/saml/logout", form={"SAMLRequest": encode(logout_request(o, "anna", key, **options)), "RelayState": "r"})

    def redirected(key):
        def send(browser):
            compressor = zlib.compressobj(wbits=-15)
            data = compressor.compress(etree.tostring(logout_request(o, "anna", None))) + compressor.flush()
            query = urllib.parse.urlencode({"SAMLRequest": base64.b64encode(data).decode(), "RelayState": "r"})
            if key:
                query += "&" + urllib.parse.urlencode({"SigAlg": "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"})
                signature = key.private.sign(query.encode(), padding.PKCS1v15(), hashes.SHA256())
                query += "&" + urllib.parse.urlencode({"Signature": base64.b64encode(signature).decode()})
            return browser.get("/saml/logout?" + query)
        return send

    first, stranger = o.provider.keys[0], o.provider.stranger
    answer = case("logout here", lambda browser: browser.request("POST", "/portal/logout"))
    query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(answer.header("Location") or "").query))
    seen["logout here asks"] = str("anna</saml:NameID>" in inflate(query["SAMLRequest"]) and "Signature" in query)
    answer = case("logout there by form", posted(first))
    query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(answer.header("Location") or "").query))
    seen["logout there answers"] = str(
        "status:Success" in inflate(query["SAMLResponse"]) and query["RelayState"] == "r" and "Signature" in query)
    case("logout there by redirect", redirected(first))
    case("logout unsigned by form", posted(None))
    case("logout unsigned by redirect", redirected(None))
    case("logout forged by form", posted(stranger))
    case("logout forged by redirect", redirected(stranger))
    case("logout for another", posted(first, destination="https://other.example/"))
    browser = Browser(o.port)
    o.log_in(browser=browser)
    browser.request("POST", "/saml/logout", form={"SAMLRequest": encode(logout_request(o, "berit", first))})
    seen["logout of somebody else"] = str(browser.user())
    return seen


def cookies(o):
    browser = Browser(o.port)
    begin(browser)
    before = browser.cookies.get("session")
    o.log_in(browser=browser)
    after = browser.cookies.get("session")
    planted = Browser(o.port, {"session": "planted"})
    o.log_in(browser=planted)
    written = next((text for text in o.answer.all("Set-Cookie") if text.startswith("session=")), "")
    parts = [part.strip() for part in written.split(";")]
    return {
        "cookie new": str(before is not None and before != after),
        "cookie planted": str(planted.cookies["session"] != "planted"),
        "cookie Secure": str("Secure" in parts), "cookie HttpOnly": str("HttpOnly" in parts),
        "cookie SameSite": str(any(part.startswith("SameSite=") for part in parts)),
    }
