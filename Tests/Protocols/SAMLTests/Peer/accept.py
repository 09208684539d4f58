"""A service provider on pysaml2 that says what it makes of responses.

Reads one JSON object from standard input: idp (metadata), entity, consumer, key and certificate (PEM; of the service
provider), decryption (list of {key, certificate}), request (ID that waits for an answer), responses (Base64), now
(UNIX seconds), want-response, want-assertions (whether signatures are demanded).
Writes a list with one object for each response: {"user": ..., "attributes": {...}} or {"refused": "..."}.
"""

import datetime
import json
import logging
import os
import shutil
import sys
import tempfile
import time

question = json.load(sys.stdin)
logging.disable(logging.CRITICAL)

from saml2 import BINDING_HTTP_POST, time_util  # noqa: E402
from saml2.client import Saml2Client  # noqa: E402
from saml2.config import SPConfig  # noqa: E402


class Clock(datetime.datetime):
    """The time of the test instead of the time of day."""

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(question["now"], datetime.timezone.utc).replace(tzinfo=None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(question["now"], tz)


time_util.datetime = Clock
time_util.utc_now = lambda: question["now"]
real_gmtime = time.gmtime
time_util.time.gmtime = lambda seconds=None: real_gmtime(question["now"] if seconds is None else seconds)

folder = tempfile.mkdtemp()


def keep(name, text):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(text)
    return path


def judge(response):
    try:
        client = Saml2Client(configuration)
        outstanding = {question["request"]: "/"}
        answer = client.parse_authn_request_response(response, BINDING_HTTP_POST, outstanding=outstanding)
        if answer is None:
            return {"refused": "no answer"}
        return {"user": answer.name_id.text, "attributes": answer.get_identity()}
    except Exception as error:  # whatever it is, nobody is logged in
        return {"refused": f"{type(error).__name__}: {error}"[:500]}


try:
    configuration = SPConfig().load(
        {
            "entityid": question["entity"],
            "metadata": {"local": [keep("idp.xml", question["idp"])]},
            "key_file": keep("key.pem", question["key"]),
            "cert_file": keep("certificate.pem", question["certificate"]),
            "encryption_keypairs": [
                {"key_file": keep(f"key{i}.pem", pair["key"]), "cert_file": keep(f"certificate{i}.pem", pair["certificate"])}
                for i, pair in enumerate(question["decryption"])
            ],
            "xmlsec_binary": "/usr/bin/xmlsec1",
            "allow_unknown_attributes": True,
            "service": {
                "sp": {
                    "endpoints": {"assertion_consumer_service": [(question["consumer"], BINDING_HTTP_POST)]},
                    "want_response_signed": question["want-response"],
                    "want_assertions_signed": question["want-assertions"],
                    "allow_unsolicited": False,
                }
            },
        }
    )
    print(json.dumps([judge(response) for response in question["responses"]]))
finally:
    shutil.rmtree(folder, ignore_errors=True)
