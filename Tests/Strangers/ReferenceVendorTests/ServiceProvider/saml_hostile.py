"""Sends messages that nobody would send, and looks whether the service provider still stands.

    saml_hostile.py PORT TOKEN SEED

Writes how many messages were sent, which statuses came back, and who was logged in by them, as one line of JSON.
"""

import base64
import json
import random
import sys
import zlib

from lxml import etree

from saml_browser import Browser, begin
from saml_messages import assertion_of, encrypt, sign
from saml_observe import Observer


def mutate(data, generator):
    data = bytearray(data)
    for _ in range(generator.randint(1, 4)):
        place = generator.randrange(len(data))
        kind = generator.randrange(5)
        if kind == 0:
            data[place] = generator.randrange(256)
        elif kind == 1:
            del data[place:place + generator.randint(1, 40)]
        elif kind == 2:
            data[place:place] = data[place:place + generator.randint(1, 200)]
        elif kind == 3:
            end = place + generator.randint(1, 200)
            other = generator.randrange(len(data))
            data[other:other] = data[place:end]
        else:
            data[place:place] = generator.choice([
                b"<", b"&", b"]]>", b"<!--", b"\x00", b"\xff", b"<!DOCTYPE x>", b"&#0;", b"xmlns=\"\"", b" ID=\"\"", b"\"/>"])
        if not data:
            return b"x"
    return bytes(data)


def oddities(response):
    text = etree.tostring(response).decode()
    deep = "<a>" * 5000 + "</a>" * 5000
    yield b""
    yield b"\x00" * 100
    yield text.encode("utf-16")
    yield ("<!DOCTYPE x [<!ENTITY a 'b'>]>" + text).encode("utf-16")
    yield ('<?xml version="1.0" encoding="UTF-7"?>' + text).encode()
    yield text.replace("</samlp:Response>", deep + "</samlp:Response>").encode()
    yield text.replace("<saml:Subject>", "<saml:Subject>" + "x" * 300_000).encode()
    yield (text + text).encode()
    yield text.replace('Version="2.0"', 'Version="2.0" ' + " ".join(f'a{i}=""' for i in range(5000)), 1).encode()
    yield text.replace("</saml:Issuer>", "<saml:Issuer>" * 200 + "</saml:Issuer>" * 201, 1).encode()


def main(port, token, seed):
    observer = Observer(port, token)
    observer.call("PUT", "/saml/identity-provider", observer.provider.metadata, "application/samlmetadata+xml")
    observer.read_metadata()
    generator = random.Random(seed)
    statuses, users, sent = set(), set(), 0
    for locked in (False, True):
        browser = Browser(port)
        response = observer.tree(begin(browser))
        sign(assertion_of(response), observer.provider.keys[0])
        if locked:
            encrypt(assertion_of(response), observer.encryption[0])
        sign(response, observer.provider.keys[0])
        whole = etree.tostring(response)
        messages = list(oddities(response)) + [mutate(whole, generator) for _ in range(150)]
        for message in messages:
            # A mutation that changes nothing may log in; so every message gets a browser that waits for no answer.
            other = Browser(port)
            answer = other.request("POST", "/saml/acs", form={"SAMLResponse": base64.b64encode(message).decode()})
            statuses.add(answer.status)
            users.add(str(other.user()))
            compressor = zlib.compressobj(wbits=-15)
            data = compressor.compress(message) + compressor.flush()
            for form in ({"SAMLRequest": base64.b64encode(message).decode()}, {"SAMLRequest": "%%%"}):
                statuses.add(other.request("POST", "/saml/logout", form=form).status)
            if len(data) < 6000:
                query = base64.b64encode(data).decode().replace("+", "%2B")
                statuses.add(other.get("/saml/logout?SAMLRequest=" + query).status)
            sent += 1
    bomb = zlib.compressobj(9, wbits=-15)
    data = bomb.compress(b"<a>" + b" " * 20_000_000) + bomb.flush()
    query = base64.b64encode(data).decode().replace("+", "%2B")
    statuses.add(Browser(port).get("/saml/logout?SAMLRequest=" + query[:7000]).status)
    statuses.add(Browser(port).request("POST", "/saml/logout", form={"SAMLRequest": "A" * 900_000}).status)
    for message in [mutate(observer.provider.metadata.encode(), generator) for _ in range(150)]:
        answer = Browser(port).request(
            "PUT", "/saml/identity-provider", body=message,
            headers=observer.headers | {"Content-Type": "application/samlmetadata+xml"})
        assert answer.status in (200, 400, 422), answer.status
    observer.call("PUT", "/saml/identity-provider", observer.provider.metadata, "application/samlmetadata+xml")
    print(json.dumps({
        "sent": sent, "statuses": sorted(statuses), "users": sorted(users), "afterwards": observer.log_in()}))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
