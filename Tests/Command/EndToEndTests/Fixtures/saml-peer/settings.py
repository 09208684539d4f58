"""What the service provider demands, as settings of pysaml2 and of the application around it.

Strict is the default. Each lax setting takes one demand away, and is independent of the others.
"""

from dataclasses import dataclass
from pathlib import Path
import subprocess

from saml2 import BINDING_HTTP_POST, BINDING_HTTP_REDIRECT
from saml2.config import SPConfig
from saml2.xmldsig import DIGEST_SHA256, SIG_RSA_SHA256

# The name of each lax setting, and what it takes away.
LAX = {
    "unsigned": "want_response_signed and want_assertions_signed are off",
    "unsolicited": "allow_unsolicited is on",
    "skew": "accepted_time_diff is thirty days",
    "any-recipient": "pysaml2 is not told of the conversation, so it does not check who an assertion is for",
    "unsigned-logout": "logout requests need no signature",
    "no-force-authn": "the request does not say ForceAuthn",
    "any-authn-context": "the application does not look at how and when the user was identified",
    "replay": "the application lets a request be answered again, in any browser",
    "any-session": "the application takes an answer to a request of another browser",
    "open-redirect": "the application follows any RelayState",
    "fixed-session": "the application keeps the session's identifier at login",
    "bare-cookie": "cookies have no attributes",
    "cookie-logout": "logging out forgets the cookie, and keeps the session",
}

# Ways in which service providers differ and the profiles let them: none may make a case fail.
HABITS = {
    "encrypted-only": "the application takes encrypted assertions only (Sweden Connect 6.1: the IdP encrypts)",
    "response-alone": "want_assertions_signed is off: a signed response is enough (Sweden Connect 6.1)",
    "asks-nothing": "the request says neither ForceAuthn nor RequestedAuthnContext, and the application looks at neither",
    "refuses-relay-state": "the application refuses the login where RelayState is foreign",
    "keeps-relay-state": "the application goes to RelayState as a path on its own host, whatever stands there",
    "numbered-errors": "each error page has a number to quote to the support",
    "knows-people": "the application knows users by their personal number, and only those in PEOPLE",
    "redirect-only": "requests are sent by redirect only",
}

PEOPLE = {"191212121212", "198001019876", "197502022399"}

LEVELS = ["http://id.elegnamnden.se/loa/1.0/loa3", "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"]


@dataclass(frozen=True)
class KeyPair:
    """Files of a private key and its certificate, made at run time."""

    key: str
    certificate: str

    @staticmethod
    def make(folder, name):
        pair = KeyPair(str(Path(folder) / f"{name}.key"), str(Path(folder) / f"{name}.crt"))
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-noenc", "-days", "2", "-subj", f"/CN={name}",
             "-keyout", pair.key, "-out", pair.certificate],
            check=True, capture_output=True,
        )
        return pair


def configuration(address, identity_provider, signing, decryption, lax, habits=frozenset()):
    """The settings of pysaml2.

    address: where the server is, as a URL without a slash at its end
    identity_provider: its metadata as XML
    decryption: pairs of keys, the newest first
    lax: names from LAX
    """
    signed = "unsigned" not in lax
    known = {
        "entityid": f"{address}/saml/metadata",
        "xmlsec_binary": "/usr/bin/xmlsec1",
        "key_file": signing.key,
        "cert_file": signing.certificate,
        "encryption_keypairs": [{"key_file": p.key, "cert_file": p.certificate} for p in decryption],
        "metadata": {"inline": [identity_provider]} if identity_provider else {},
        "accepted_time_diff": 30 * 86400 if "skew" in lax else 60,
        "allow_unknown_attributes": True,
        "name": "Jämförelseportalen",
        "organization": {
            "name": [("Jämförelseportalen", "sv")],
            "display_name": [("Jämförelseportalen", "sv")],
            "url": [(address, "sv")],
        },
        "contact_person": [{"contact_type": "technical", "email_address": "portal@example.org"}],
        "service": {
            "sp": {
                "endpoints": {
                    "assertion_consumer_service": [(f"{address}/saml/acs", BINDING_HTTP_POST)],
                    "single_logout_service": [
                        (f"{address}/saml/logout", BINDING_HTTP_REDIRECT),
                        (f"{address}/saml/logout", BINDING_HTTP_POST),
                    ],
                },
                "ui_info": {
                    "display_name": [
                        {"text": "Jämförelseportalen", "lang": "sv"},
                        {"text": "Vertailuportaali", "lang": "fi"},
                        {"text": "The comparison portal", "lang": "en"},
                    ],
                    "description": [{"text": "En portal som inloggningstester jämför med.", "lang": "sv"}],
                },
                # Read here and nowhere else; unless given, pysaml2 signs with SHA-1.
                "signing_algorithm": SIG_RSA_SHA256,
                "digest_algorithm": DIGEST_SHA256,
                "authn_requests_signed": True,
                "logout_requests_signed": True,
                "logout_responses_signed": True,
                "want_response_signed": signed,
                "want_assertions_signed": signed and "response-alone" not in habits,
                "allow_unsolicited": "unsolicited" in lax,
                "force_authn": "no-force-authn" not in lax and "asks-nothing" not in habits,
            },
        },
    }
    loaded = SPConfig().load(known)
    # pysaml2 7 asks for signed logout requests by the setting for authentication requests of an identity provider.
    loaded.setattr("idp", "want_authn_requests_signed", "unsigned-logout" not in lax)
    return loaded
