"""The cases about what a message says: each says one thing wrong, and looks who is logged in afterwards."""

import datetime

from lxml import etree

import saml_forgeries
import saml_sessions
from saml_browser import Browser, begin
from saml_changes import DATA, both, put, say
from saml_messages import assertion_of, find, q, sign, stamp

STATUS = "urn:oasis:names:tc:SAML:2.0:status:"


def observe(o):
    seen = {}
    for part in (valid, names, times, answers, replays, authentication, statuses):
        seen |= part(o)
    return seen | saml_forgeries.observe(o) | saml_sessions.observe(o)


def valid(o):
    return {
        "valid": o.log_in(),
        "valid second key": o.log_in(key=o.provider.keys[1]),
        "valid clock fast": o.log_in(lambda tree: shift(tree, o.now, 60)),
        "valid clock slow": o.log_in(lambda tree: shift(tree, o.now, -60)),
        "clock three minutes slow": o.log_in(lambda tree: shift(tree, o.now, 180)),
        "valid without KeyInfo": o.log_in(shown=False),
        "valid node 2": o.log_in(headers={"X-Node": "2"}),
        "valid other context": o.log_in(context="urn:x:loa"),
    }


def shift(tree, now, seconds):
    for node in tree.iter():
        for name in ("IssueInstant", "AuthnInstant", "NotBefore", "NotOnOrAfter"):
            if node.get(name):
                old = datetime.datetime.strptime(node.get(name), "%Y-%m-%dT%H:%M:%SZ")
                node.set(name, stamp(old, seconds))


def names(o):
    issuer, entity = ".//saml:Issuer", "https://other.example/"
    return {
        "version": o.log_in(put(".", "Version", "1.1")),
        "issuer wrong": o.log_in(say(issuer, entity)),
        "response issuer wrong": o.log_in(say("saml:Issuer", entity)),
        "assertion issuer wrong": o.log_in(say("saml:Assertion/saml:Issuer", entity)),
        "issuer missing": o.log_in(say(issuer, None)),
        "audience wrong": o.log_in(say(".//saml:Audience", entity)),
        "audience missing": o.log_in(say(".//saml:AudienceRestriction", None)),
        "recipient wrong": o.log_in(put(DATA, "Recipient", entity)),
        "recipient missing": o.log_in(put(DATA, "Recipient", None)),
        "destination wrong": o.log_in(put(".", "Destination", entity)),
        "destination missing": o.log_in(put(".", "Destination", None)),
        "confirmation method": o.log_in(
            put(".//saml:SubjectConfirmation", "Method", "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches")),
    }


def times(o):
    hour = 3600
    return {
        "expired": o.log_in(put(".//saml:Conditions", "NotOnOrAfter", stamp(o.now, -61))),
        "confirmation expired": o.log_in(put(DATA, "NotOnOrAfter", stamp(o.now, -61))),
        "confirmation endless": o.log_in(put(DATA, "NotOnOrAfter", None)),
        "not yet valid": o.log_in(put(".//saml:Conditions", "NotBefore", stamp(o.now, 61))),
        "issued long ago": o.log_in(both(
            put(".", "IssueInstant", stamp(o.now, -hour)), put("saml:Assertion", "IssueInstant", stamp(o.now, -hour)))),
        "issued in the future": o.log_in(put(".", "IssueInstant", stamp(o.now, hour))),
        "session over": o.log_in(put(".//saml:AuthnStatement", "SessionNotOnOrAfter", stamp(o.now, -hour))),
    }


def answers(o):
    def answering(value):
        return both(put(".", "InResponseTo", value), put(DATA, "InResponseTo", value))
    asker, other = Browser(o.port), Browser(o.port)
    request = begin(asker)
    begin(other)
    tree = o.tree(request)
    sign(assertion_of(tree), o.provider.keys[0])
    sign(tree, o.provider.keys[0])
    o.deliver(other, tree)
    nobody_asked = Browser(o.port)
    tree = o.tree(None)
    sign(assertion_of(tree), o.provider.keys[0])
    sign(tree, o.provider.keys[0])
    o.deliver(nobody_asked, tree)
    return {
        "answer to unknown": o.log_in(answering("_unknown")),
        "answer to nothing": o.log_in(answering(None)),
        "answer to nothing in the response": o.log_in(put(".", "InResponseTo", None)),
        "answer to another browser": str(other.user()),
        "unsolicited": str(nobody_asked.user()),
    }


def replays(o):
    def first():
        browser = Browser(o.port)
        tree = o.tree(begin(browser))
        sign(assertion_of(tree), o.provider.keys[0])
        sign(tree, o.provider.keys[0])
        o.deliver(browser, tree)
        return browser, tree

    def again(browser, tree, **options):
        other = Browser(o.port, {name: value for name, value in browser.cookies.items() if name != "session"})
        o.deliver(other, tree, **options)
        return str(other.user())

    seen = {}
    browser, tree = first()
    seen["replay at once"] = again(browser, tree)
    seen["replay in another browser"] = again(Browser(o.port), tree)
    browser, tree = first()
    browser.request("POST", "/portal/logout")
    seen["replay after logout"] = again(browser, tree)
    browser, tree = first()
    seen["replay at node 2"] = again(browser, tree, headers={"X-Node": "2"})
    browser, tree = first()
    o.call("POST", "/simulate/service-provider/restart")
    seen["replay after restart"] = again(browser, tree)
    return seen


def authentication(o):
    return {
        "other context": o.log_in(say(".//saml:AuthnContextClassRef", "urn:x:password")),
        "old authentication": o.log_in(put(".//saml:AuthnStatement", "AuthnInstant", stamp(o.now, -3600))),
        "no statement": o.log_in(say(".//saml:AuthnStatement", None)),
    }


def statuses(o):
    def failed(tree, cancelled=True):
        code = find(tree, "samlp:Status/samlp:StatusCode")
        code.set("Value", STATUS + "Responder")
        etree.SubElement(code, q("samlp", "StatusCode"), Value=(
            "http://id.elegnamnden.se/status/1.0/cancel" if cancelled else STATUS + "AuthnFailed"))
    seen = {"status with assertion": o.log_in(failed)}
    for language, words in (("sv", "avbröts"), ("fi", "keskeytettiin"), ("en", "cancelled")):
        browser = Browser(o.port)
        tree = o.tree(begin(browser))
        failed(tree)
        tree.remove(assertion_of(tree))
        sign(tree, o.provider.keys[0])
        page = o.deliver(browser, tree, headers={"Accept-Language": language + ", de;q=0.5"}).body
        seen[f"cancelled {language}"] = str(words in page and f'<html lang="{language}">' in page)
        seen[f"cancelled {language} user"] = str(browser.user())
    o.log_in(lambda tree: failed(tree, False))
    seen["failed"] = str("Legitimeringstjänsten kunde inte" in o.answer.body)
    return seen
