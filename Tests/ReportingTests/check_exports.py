"""Reads what programs are to read with the tools that they would use.

    check_exports.py SCHEMA VERDICTS.json JUNIT.xml...

Checks the verdicts against their JSON Schema (draft 2020-12, jsonschema), that the schema refuses what it should, and
that JUnit XML keeps to what Jenkins' junit-10.xsd and Maven Surefire's schema have in common. Exit code 1 where not.
"""

import copy
import json
import re
import sys
import xml.etree.ElementTree as xml

from jsonschema import Draft202012Validator

SUITE_ATTRIBUTES = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time", "timestamp", "id", "package"},
    "testcase": {"name", "classname", "time"},
    "property": {"name", "value"},
    "failure": {"message", "type"},
    "error": {"message", "type"},
    "skipped": {"message"},
    "properties": set(),
}
CHILDREN = {
    "testsuites": ["testsuite"],
    "testsuite": ["properties", "testcase"],
    "testcase": ["failure", "error", "skipped"],
    "properties": ["property"],
}


def schema_problems(schema, verdicts):
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for error in validator.iter_errors(verdicts):
        yield f"{'/'.join(str(part) for part in error.absolute_path)}: {error.message}"

    def refuses(change):
        broken = copy.deepcopy(verdicts)
        change(broken)
        return not validator.is_valid(broken)

    changes = {
        "an unknown member": lambda v: v.update(extra=1),
        "an unknown verdict": lambda v: v["requirements"][0].update(verdict="maybe"),
        "waived as a verdict": lambda v: v["requirements"][0].update(verdict="waived"),
        "a requirement without text": lambda v: v["requirements"][0].pop("text"),
        "another format": lambda v: v.update(format="grindvakt-verdicts/2"),
        "a time without a zone": lambda v: v.update(asOf="2026-10-25T09:00:00"),
        "an unknown reason": lambda v: v["requirements"][0]["cases"][0]["reasons"].append({"code": "x", "text": {"sv": ""}}),
    }
    for name, change in changes.items():
        if not refuses(change):
            yield f"the schema accepts {name}"


def junit_problems(path):
    root = xml.parse(path).getroot()
    if root.tag != "testsuites":
        yield "the root is not testsuites"
    for element in root.iter():
        for name in element.attrib.keys() - SUITE_ATTRIBUTES.get(element.tag, set()):
            yield f"{element.tag} has an attribute {name}"
        order = CHILDREN.get(element.tag, [])
        places = [order.index(child.tag) if child.tag in order else -1 for child in element]
        if -1 in places or places != sorted(places):
            yield f"{element.tag} has children {[child.tag for child in element]}"
        if not re.fullmatch(r"[0-9]+\.[0-9]{3}", element.get("time", "0.000")):
            yield f"time {element.get('time')}"
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", element.get("timestamp", "2026-01-01T00:00:00")):
            yield f"timestamp {element.get('timestamp')}"
    for suite in [root, *root.iter("testsuite")]:
        cases = list(suite.iter("testcase"))
        counted = {
            "tests": len(cases),
            "failures": sum(case.find("failure") is not None for case in cases),
            "errors": sum(case.find("error") is not None for case in cases),
        }
        if suite.tag == "testsuite":
            counted["skipped"] = sum(case.find("skipped") is not None for case in cases)
        for name, count in counted.items():
            if suite.get(name) != str(count):
                yield f"{suite.get('name')}: {name} is {suite.get(name)}, and there are {count}"
    names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    if len(names) != len(set(names)):
        yield "two test cases have the same class and name"


def main(schema_path, verdicts_path, *junit_paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    with open(verdicts_path, encoding="utf-8") as file:
        verdicts = json.load(file)
    problems = [f"{verdicts_path}: {problem}" for problem in schema_problems(schema, verdicts)]
    for path in junit_paths:
        problems += [f"{path}: {problem}" for problem in junit_problems(path)]
    print("\n".join(problems) or "ok")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
