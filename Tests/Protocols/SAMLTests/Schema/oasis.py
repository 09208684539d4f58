"""Validates documents by the schemas of OASIS, which pysaml2 brings along.

Reads a JSON list of documents from standard input, writes a list of what is wrong with each, or null.
"""

import json
import sys
from importlib.resources import files

import saml2.data.schemas
from saml2.xml.schema import _create_xml_schema_validator

documents = json.load(sys.stdin)
folder = files(saml2.data.schemas)
validators = {
    "protocol": _create_xml_schema_validator(),
    "metadata": _create_xml_schema_validator(str(folder.joinpath("saml-schema-metadata-2.0.xsd"))),
}
validators["metadata"].add_schema(str(folder.joinpath("sstc-saml-metadata-ui-v1.0.xsd")), build=True)


def judge(document):
    kind = "metadata" if "EntityDescriptor" in document[:400] else "protocol"
    try:
        validators[kind].validate(document)
        return None
    except Exception as error:
        return str(getattr(error, "reason", None) or error)[:300]


print(json.dumps([judge(document) for document in documents]))
