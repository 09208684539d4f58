#!/usr/bin/env python3
"""Looks for private keys in files, as text and as the numbers that they are.

    find_private_keys.py --public FILE... --in FOLDER...

A public file is anything with certificates in it: SAML metadata, or a response in base64. An RSA key is found by a
prime of it: any run of bytes, plain or in base64 or hexadecimal, that divides the modulus of a certificate. So it is
found whatever it is wrapped in, and without anybody telling this program what to look for. Ends with 1 where there is
one, and with 2 where there was nothing to look for or in.
"""

import argparse
import base64
import binascii
from pathlib import Path
import re
import sys

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

PEM = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----")
CERTIFICATE = re.compile(rb"X509Certificate[^>]*>([A-Za-z0-9+/=\s]+)<")
# Long enough for the prime of a key of 1024 bits.
BASE64 = re.compile(rb"[A-Za-z0-9+/_-](?:[A-Za-z0-9+/_-]|\\n|\s){80,}={0,2}")
HEX = re.compile(rb"(?:[0-9a-fA-F]{2}[:\s]*){64,}")


def moduli(data):
    """The moduli of all certificates in a file."""
    texts = [data]
    try:
        texts.append(base64.b64decode(data, validate=True))
    except binascii.Error:
        pass
    found = set()
    for text in texts:
        for match in CERTIFICATE.findall(text):
            try:
                key = x509.load_der_x509_certificate(base64.b64decode(match)).public_key()
            except ValueError:
                continue  # Attacks may carry what is no certificate.
            if isinstance(key, RSAPublicKey):
                found.add(key.public_numbers().n)
    return found


def blobs(data):
    """The bytes of a file, and those of what is written in it in base64 or hexadecimal."""
    yield data
    for match in BASE64.findall(data):
        letters = re.sub(rb"\\n|\s|=", b"", match).replace(b"-", b"+").replace(b"_", b"/")
        # The key may begin anywhere in a longer run.
        for start in range(4):
            rest = letters[start:]
            yield base64.b64decode(rest[: len(rest) // 4 * 4])
    for match in HEX.findall(data):
        digits = re.sub(rb"[:\s]", b"", match)
        yield bytes.fromhex(digits[: len(digits) // 2 * 2].decode())


def has_prime(data, modulus):
    size = (modulus.bit_length() // 2 + 7) // 8
    for start in range(len(data) - size + 1):
        # A prime of a key has its top bit set and is odd.
        if data[start] < 0x80 or not data[start + size - 1] & 1:
            continue
        if modulus % int.from_bytes(data[start : start + size], "big") == 0:
            return True
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--public", nargs="+", type=Path, required=True)
    parser.add_argument("--in", dest="folders", nargs="+", type=Path, required=True)
    given = parser.parse_args()
    known = set().union(*(moduli(path.read_bytes()) for path in given.public))
    files = [path for folder in given.folders for path in folder.rglob("*") if path.is_file()]
    if not known or not files:
        print(f"{len(known)} public keys, {len(files)} files: nothing to look for or in")
        return 2
    found = 0
    for path in files:
        data = path.read_bytes()
        if PEM.search(data):
            print(f"{path}: a private key in PEM")
            found += 1
        elif any(has_prime(blob, modulus) for blob in blobs(data) for modulus in known):
            print(f"{path}: a prime of a private key")
            found += 1
    print(f"{len(known)} public keys, {len(files)} files, {found} with private keys")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
