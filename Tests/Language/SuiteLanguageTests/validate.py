"""Validates YAML files against a JSON Schema: validate.py SCHEMA FILE...; prints one line a file, "ok" or what is wrong.

YAML is read as version 1.2 has it (true and false only, no dates), as editors with a schema do.
"""

import json
import re
import sys

import jsonschema
import yaml


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    pass


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("tag:yaml.org,2002:null", r"^(~|null|)$", ["~", "n", ""]),
    ("tag:yaml.org,2002:bool", r"^(true|false)$", ["t", "f"]),
    ("tag:yaml.org,2002:int", r"^-?(0|[1-9][0-9]*)$", list("-0123456789")),
    ("tag:yaml.org,2002:float", r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$", list("-0123456789")),
]:
    Loader.add_implicit_resolver(tag, re.compile(pattern), first)

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for path in sys.argv[2:]:
    document = yaml.load(open(path, encoding="utf-8"), Loader)
    error = jsonschema.exceptions.best_match(validator.iter_errors(document))
    print("ok" if error is None else f"{error.json_path}: {error.message}".replace("\n", " "))
