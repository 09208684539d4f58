"""Messages of an identity provider, good and bad, for the tests of the service provider.

Written from the specifications with lxml and cryptography, so that it shares nothing with what it tests: neither with the
service provider, nor with the part of Grindvakt that tests service providers.
"""

import base64
import copy
import datetime
import hashlib
import hmac
import os

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from lxml import etree

SAMLP = "urn:oasis:names:tc:SAML:2.0:protocol"
SAML = "urn:oasis:names:tc:SAML:2.0:assertion"
MD = "urn:oasis:names:tc:SAML:2.0:metadata"
DS = "http://www.w3.org/2000/09/xmldsig#"
XENC = "http://www.w3.org/2001/04/xmlenc#"
XENC11 = "http://www.w3.org/2009/xmlenc11#"
MORE = "http://www.w3.org/2001/04/xmldsig-more#"
NS = {"samlp": SAMLP, "saml": SAML, "md": MD, "ds": DS, "xenc": XENC}

SIGNATURES = {
    "rsa-sha256": (MORE + "rsa-sha256", hashes.SHA256), "rsa-sha224": (MORE + "rsa-sha224", hashes.SHA224),
    "rsa-sha1": (DS + "rsa-sha1", hashes.SHA1), "hmac-sha256": (MORE + "hmac-sha256", None),
}
DIGESTS = {"sha256": (XENC + "sha256", "sha256"), "sha1": (DS + "sha1", "sha1")}


class Key:
    """A private key with a certificate."""

    def __init__(self, name):
        self.private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        start = datetime.datetime(2022, 1, 1)
        certificate = (
            x509.CertificateBuilder().subject_name(subject).issuer_name(subject)
            .public_key(self.private.public_key()).serial_number(x509.random_serial_number())
            .not_valid_before(start).not_valid_after(start + datetime.timedelta(days=9000))
            .sign(self.private, hashes.SHA256()))
        self.certificate = base64.b64encode(certificate.public_bytes(serialization.Encoding.DER)).decode()
        self.public_pem = self.private.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def canonical(element, comments=False):
    return etree.tostring(element, method="c14n", exclusive=True, with_comments=comments)


def digest(element):
    return hashlib.sha256(canonical(element)).digest()


def q(prefix, name):
    return "{%s}%s" % (NS[prefix], name)


def sign(element, key, method="rsa-sha256", digest="sha256", key_info=None, transforms=(), shown=True, secret=None):
    """Puts an enveloped signature after the Issuer."""
    for old in element.findall(q("ds", "Signature")):
        element.remove(old)
    uri, digest_name = DIGESTS[digest]
    value = hashlib.new(digest_name, canonical(element)).digest()
    signature = etree.Element(q("ds", "Signature"), nsmap={"ds": DS})
    info = etree.SubElement(signature, q("ds", "SignedInfo"))
    etree.SubElement(info, q("ds", "CanonicalizationMethod"), Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#")
    etree.SubElement(info, q("ds", "SignatureMethod"), Algorithm=SIGNATURES[method][0])
    reference = etree.SubElement(info, q("ds", "Reference"), URI="#" + element.get("ID"))
    holder = etree.SubElement(reference, q("ds", "Transforms"))
    etree.SubElement(holder, q("ds", "Transform"), Algorithm=DS + "enveloped-signature")
    for extra in transforms:
        holder.append(copy.deepcopy(extra))
    etree.SubElement(holder, q("ds", "Transform"), Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#")
    etree.SubElement(reference, q("ds", "DigestMethod"), Algorithm=uri)
    etree.SubElement(reference, q("ds", "DigestValue")).text = base64.b64encode(value).decode()
    target = etree.SubElement(signature, q("ds", "SignatureValue"))
    if shown == "value":
        numbers = key.private.public_key().public_numbers()
        value = etree.SubElement(etree.SubElement(signature, q("ds", "KeyInfo")), q("ds", "KeyValue"))
        value = etree.SubElement(value, q("ds", "RSAKeyValue"))
        for name, number in (("Modulus", numbers.n), ("Exponent", numbers.e)):
            etree.SubElement(value, q("ds", name)).text = base64.b64encode(
                number.to_bytes((number.bit_length() + 7) // 8, "big")).decode()
    elif shown == "chain":
        data = etree.SubElement(etree.SubElement(signature, q("ds", "KeyInfo")), q("ds", "X509Data"))
        for certificate in (key.certificate, key_info):
            etree.SubElement(data, q("ds", "X509Certificate")).text = certificate
    elif shown:
        data = etree.SubElement(etree.SubElement(signature, q("ds", "KeyInfo")), q("ds", "X509Data"))
        etree.SubElement(data, q("ds", "X509Certificate")).text = key_info or key.certificate
    place = 1 if element.find(q("saml", "Issuer")) is not None else 0
    element.insert(place, signature)
    covered = canonical(info)
    if SIGNATURES[method][1] is None:
        made = hmac.new(secret, covered, "sha256").digest()
    else:
        made = key.private.sign(covered, padding.PKCS1v15(), SIGNATURES[method][1]())
    target.text = base64.b64encode(made).decode()
    return signature


def encrypt(assertion, certificate, transport="oaep", content="aes256-gcm", damage=None):
    """Puts an EncryptedAssertion where the assertion stands."""
    public = x509.load_der_x509_certificate(base64.b64decode(certificate)).public_key()
    secret = os.urandom(32)
    plain = etree.tostring(assertion, with_tail=False)
    if content == "aes256-gcm":
        method, nonce = XENC11 + "aes256-gcm", os.urandom(12)
        cipher = nonce + AESGCM(secret).encrypt(nonce, plain, None)
    else:
        method, nonce = XENC + "aes256-cbc", os.urandom(16)
        fill = 16 - len(plain) % 16
        encryptor = Cipher(algorithms.AES(secret), modes.CBC(nonce)).encryptor()
        cipher = nonce + encryptor.update(plain + bytes(fill - 1) + bytes([fill])) + encryptor.finalize()
    if transport == "oaep":
        key_method = XENC + "rsa-oaep-mgf1p"
        wrapped = public.encrypt(secret, padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None))
    else:
        key_method, wrapped = XENC + "rsa-1_5", public.encrypt(secret, padding.PKCS1v15())
    if damage == "content":
        cipher = cipher[:-1] + bytes([cipher[-1] ^ 1])
    if damage == "key":
        wrapped = wrapped[:-1] + bytes([wrapped[-1] ^ 1])
    outer = etree.Element(q("saml", "EncryptedAssertion"), nsmap={"saml": SAML})
    data = etree.SubElement(outer, q("xenc", "EncryptedData"), nsmap={"xenc": XENC}, Type=XENC + "Element")
    etree.SubElement(data, q("xenc", "EncryptionMethod"), Algorithm=method)
    info = etree.SubElement(data, q("ds", "KeyInfo"), nsmap={"ds": DS})
    encrypted_key = etree.SubElement(info, q("xenc", "EncryptedKey"))
    etree.SubElement(encrypted_key, q("xenc", "EncryptionMethod"), Algorithm=key_method)
    for parent, value in ((encrypted_key, wrapped), (data, cipher)):
        holder = etree.SubElement(parent, q("xenc", "CipherData"))
        etree.SubElement(holder, q("xenc", "CipherValue")).text = base64.b64encode(value).decode()
    assertion.getparent().replace(assertion, outer)
    return outer


def stamp(now, seconds=0):
    return (now + datetime.timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def identifier():
    return "_" + os.urandom(16).hex()


class Provider:
    """An identity provider with two published keys, and one that nobody knows."""

    def __init__(self, address="http://127.0.0.1:1"):
        self.entity_id = "https://idp.example/metadata"
        self.address = address
        self.keys = [Key("first"), Key("second")]
        self.stranger = Key("stranger")

    @property
    def metadata(self):
        keys = "".join(
            f'<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{key.certificate}'
            "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>" for key in self.keys)
        services = "".join(
            f'<md:{name} Binding="urn:oasis:names:tc:SAML:2.0:bindings:{binding}" Location="{self.address}{path}"/>'
            for name, path in (("SingleLogoutService", "/slo"), ("SingleSignOnService", "/sso"))
            for binding in ("HTTP-Redirect", "HTTP-POST"))
        return (
            f'<md:EntityDescriptor xmlns:md="{MD}" xmlns:ds="{DS}" entityID="{self.entity_id}"><md:IDPSSODescriptor'
            f' protocolSupportEnumeration="{SAMLP}">{keys}{services}</md:IDPSSODescriptor></md:EntityDescriptor>')

    def response(self, request, user, now, audience, consumer, attributes=None):
        """A response without signatures, as a tree."""
        answered = f' InResponseTo="{request.id}"' if request is not None else ""
        context = request.context if request is not None else "http://id.elegnamnden.se/loa/1.0/loa3"
        values = {"displayName": "Anna Öberg"} | (attributes or {})
        shown = "".join(
            f'<saml:Attribute Name="urn:x:{name}" FriendlyName="{name}"><saml:AttributeValue>{value}'
            "</saml:AttributeValue></saml:Attribute>" for name, value in values.items())
        return etree.fromstring(
            f'<samlp:Response xmlns:samlp="{SAMLP}" xmlns:saml="{SAML}" ID="{identifier()}" Version="2.0"'
            f' IssueInstant="{stamp(now)}" Destination="{consumer}"{answered}>'
            f"<saml:Issuer>{self.entity_id}</saml:Issuer><samlp:Status><samlp:StatusCode"
            ' Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>'
            f'<saml:Assertion ID="{identifier()}" Version="2.0" IssueInstant="{stamp(now)}">'
            f"<saml:Issuer>{self.entity_id}</saml:Issuer><saml:Subject>"
            f'<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">{user}</saml:NameID>'
            '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData'
            f' NotOnOrAfter="{stamp(now, 300)}" Recipient="{consumer}"{answered}/></saml:SubjectConfirmation>'
            f'</saml:Subject><saml:Conditions NotBefore="{stamp(now)}" NotOnOrAfter="{stamp(now, 300)}">'
            f"<saml:AudienceRestriction><saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction>"
            f'</saml:Conditions><saml:AuthnStatement AuthnInstant="{stamp(now)}" SessionIndex="{identifier()}">'
            f"<saml:AuthnContext><saml:AuthnContextClassRef>{context}</saml:AuthnContextClassRef></saml:AuthnContext>"
            f"</saml:AuthnStatement><saml:AttributeStatement>{shown}</saml:AttributeStatement>"
            "</saml:Assertion></samlp:Response>".encode())


def find(tree, path):
    return tree.find(path, NS)


def assertion_of(tree):
    return tree.find(".//saml:Assertion", NS)


def encode(tree_or_bytes):
    data = tree_or_bytes if isinstance(tree_or_bytes, bytes) else etree.tostring(tree_or_bytes)
    return base64.b64encode(data).decode()
