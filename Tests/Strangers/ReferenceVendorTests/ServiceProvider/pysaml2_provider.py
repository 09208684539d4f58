"""An identity provider on pysaml2 (https://pypi.org/project/pysaml2), which nobody here wrote, logs people in and out.

    pysaml2_provider.py PORT TOKEN

The clock of the vendor has to be right: pysaml2 uses its own. Writes what came of each attempt as one line of JSON.
"""

import base64
import json
import os
import sys
import tempfile
import urllib.parse

import saml2.entity
import saml2.saml
import saml2.sigver
from cryptography.hazmat.primitives import serialization
from saml2 import BINDING_HTTP_POST, BINDING_HTTP_REDIRECT
from saml2.config import IdPConfig
from saml2.metadata import entity_descriptor
from saml2.server import Server
from saml2.xmldsig import DIGEST_SHA256, SIG_RSA_SHA256

from saml_browser import Browser, begin
from saml_messages import Key

ADDRESS = "http://127.0.0.1:1"
IDP = "https://pysaml2.example/metadata"


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(text)
    return path


def make(folder, service, key):
    pem = key.private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()).decode()
    certificate = "-----BEGIN CERTIFICATE-----\n" + "\n".join(
        key.certificate[i:i + 64] for i in range(0, len(key.certificate), 64)) + "\n-----END CERTIFICATE-----\n"
    endpoints = {
        name: [(ADDRESS + path, BINDING_HTTP_REDIRECT), (ADDRESS + path, BINDING_HTTP_POST)]
        for name, path in (("single_sign_on_service", "/sso"), ("single_logout_service", "/slo"))}
    config = IdPConfig().load({
        "entityid": IDP,
        "key_file": write(folder, "key.pem", pem), "cert_file": write(folder, "certificate.pem", certificate),
        "xmlsec_binary": "/usr/bin/xmlsec1",
        "service": {"idp": {
            "endpoints": endpoints, "want_authn_requests_signed": True,
            "policy": {"default": {"lifetime": {"minutes": 5}, "attribute_restrictions": None}}}},
        "metadata": {"local": [write(folder, "service.xml", service)]},
    })
    return Server(config=config), str(entity_descriptor(config))


def main(port, token):
    api = Browser(port)
    service = api.get("/saml/metadata").body
    service_id = f"http://127.0.0.1:{port}/saml/metadata"
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        server, metadata = make(folder, service, Key("pysaml2"))
        answer = api.request(
            "PUT", "/saml/identity-provider", body=metadata,
            headers={"Authorization": "Bearer " + token, "Content-Type": "application/samlmetadata+xml"})
        assert answer.status == 200, answer.body

        def respond(browser, binding="redirect", **changes):
            request = begin(browser, binding=binding)
            if request.query:
                fields = dict(urllib.parse.parse_qsl(request.query))
                read = server.parse_authn_request(
                    fields["SAMLRequest"], BINDING_HTTP_REDIRECT, relay_state=fields["RelayState"],
                    sigalg=fields["SigAlg"], signature=fields["Signature"])
            else:
                read = server.parse_authn_request(
                    base64.b64encode(request.xml.encode()).decode(), BINDING_HTTP_POST)
            message = read.message
            name = saml2.saml.NameID(text="anna", format=saml2.saml.NAMEID_FORMAT_PERSISTENT)
            options = {
                "identity": {"displayName": "Anna Öberg"}, "in_response_to": message.id,
                "destination": message.assertion_consumer_service_url, "sp_entity_id": message.issuer.text,
                "name_id": name, "userid": "anna", "authn": {
                    "class_ref": message.requested_authn_context.authn_context_class_ref[0].text, "authn_auth": IDP},
                "sign_response": True, "sign_assertion": True, "sign_alg": SIG_RSA_SHA256, "digest_alg": DIGEST_SHA256}
            return str(server.create_authn_response(**(options | changes))), request

        def log_in(change=lambda text: text, binding="redirect", **changes):
            browser = Browser(port)
            text, request = respond(browser, binding, **changes)
            encoded = base64.b64encode(change(text).encode()).decode()
            browser.request("POST", "/saml/acs", form={"SAMLResponse": encoded, "RelayState": request.relay_state})
            return browser

        def user(**options):
            return str(log_in(**options).user())

        def encrypting(method, key):
            """pysaml2 encrypts with triple DES and offers no setting for anything else."""
            part, encrypt = saml2.sigver.pre_encryption_part, server.sec.encrypt_assertion
            saml2.entity.pre_encryption_part = lambda **options: part(**(options | {"msg_enc": method}))
            server.sec.encrypt_assertion = lambda *arguments, **options: encrypt(
                *arguments, **(options | {"key_type": key}))
            try:
                return user(encrypt_assertion=True)
            finally:
                saml2.entity.pre_encryption_part, server.sec.encrypt_assertion = part, encrypt

        results["redirect"] = user()
        results["post"] = user(binding="post")
        results["encrypted"] = encrypting("http://www.w3.org/2009/xmlenc11#aes256-gcm", "aes-256")
        results["encrypted with triple DES"] = encrypting("http://www.w3.org/2001/04/xmlenc#tripledes-cbc", "des-192")
        results["attributes"] = json.loads(log_in().get("/portal/me").body)["attributes"].get("displayName")
        results["response unsigned"] = user(sign_response=False)
        results["assertion unsigned"] = user(sign_assertion=False)
        results["tampered"] = user(change=lambda text: text.replace(">anna<", ">berit<"))
        results["other issuer"] = user(issuer="https://other.example/")
        results["other request"] = user(in_response_to="_other")
        results["other destination"] = user(destination="https://other.example/acs")

        # Logging out here, confirmed there.
        browser = log_in()
        before = browser.copy()
        answer = browser.request("POST", "/portal/logout")
        fields = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(answer.header("Location")).query))
        request = server.parse_logout_request(
            fields["SAMLRequest"], BINDING_HTTP_REDIRECT, sigalg=fields["SigAlg"], signature=fields["Signature"])
        response = server.create_logout_response(request.message, [BINDING_HTTP_REDIRECT])
        location = server.apply_binding(
            BINDING_HTTP_REDIRECT, str(response), f"http://127.0.0.1:{port}/saml/logout", response=True, sign=True)
        sent = urllib.parse.urlsplit(dict(location["headers"])["Location"])
        results["logout here"] = f"{request.message.name_id.text} {browser.get(sent.path + '?' + sent.query).status}" \
            f" {browser.user()} {before.user()}"

        # Logging out there.
        for name, binding, signed in (
                ("redirect", BINDING_HTTP_REDIRECT, True), ("post", BINDING_HTTP_POST, True),
                ("unsigned", BINDING_HTTP_POST, False)):
            browser = log_in()
            before = browser.copy()
            _, request = server.create_logout_request(
                f"http://127.0.0.1:{port}/saml/logout", service_id,
                name_id=saml2.saml.NameID(text="anna", format=saml2.saml.NAMEID_FORMAT_PERSISTENT),
                sign=signed and binding == BINDING_HTTP_POST, sign_alg=SIG_RSA_SHA256, digest_alg=DIGEST_SHA256)
            sent = server.apply_binding(
                binding, str(request), f"http://127.0.0.1:{port}/saml/logout", relay_state="r",
                sign=signed and binding == BINDING_HTTP_REDIRECT, sigalg=SIG_RSA_SHA256)
            if binding == BINDING_HTTP_REDIRECT:
                address = urllib.parse.urlsplit(dict(sent["headers"])["Location"])
                browser.get(address.path + "?" + address.query)
            else:
                encoded = base64.b64encode(str(request).encode()).decode()
                browser.request("POST", "/saml/logout", form={"SAMLRequest": encoded, "RelayState": "r"})
            results["logout there by " + name] = f"{browser.user()} {before.user()}"
    print(json.dumps(results))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
