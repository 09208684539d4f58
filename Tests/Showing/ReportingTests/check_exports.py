"""Reads what programs are to read with the tools that they would use.

    check_exports.py SCHEMA VERDICTS.json JUNIT.xml...
    check_exports.py --ledger SCHEMA LEDGER.json... TABLE.csv...

Checks the verdicts against their JSON Schema (draft 2020-12, jsonschema), that the schema refuses what it should, and
that JUnit XML keeps to what Jenkins' junit-10.xsd and Maven Surefire's schema have in common. Of ledgers, that the
amounts add up, and that tables are read by a reader of CSV as what they were. Exit code 1 where not.
"""

import copy
import csv
import decimal
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


def ledger_problems(schema, ledger):
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for error in validator.iter_errors(ledger):
        yield f"{'/'.join(str(part) for part in error.absolute_path)}: {error.message}"
    taken = ["relievedOre", "stackedOre", "cappedOre", "lostOre", "adjustedOre"]
    for clause in ledger["clauses"]:
        for number, line in enumerate(clause["lines"]):
            if line["netOre"] != line["grossOre"] - sum(line[name] for name in taken):
                yield f"{clause['id']} line {number}: the amounts do not add up"
            if line["because"] != line["text"]["sv"]:
                yield f"{clause['id']} line {number}: because is not the Swedish sentence"
        for name in ["grossOre", "netOre"]:
            if clause[name] != sum(line[name] for line in clause["lines"]):
                yield f"{clause['id']}: {name} is not the sum of its lines"
    if ledger["totalNetOre"] != sum(clause["netOre"] for clause in ledger["clauses"]):
        yield "totalNetOre is not the sum of the clauses"
    for name in ["grossOre", "netOre"]:
        if sum(month[name] for month in ledger["months"]) != sum(clause[name] for clause in ledger["clauses"]):
            yield f"the months do not add up to {name}"

    def refuses(change):
        broken = copy.deepcopy(ledger)
        change(broken)
        return not validator.is_valid(broken)

    lines = next(clause["lines"] for clause in ledger["clauses"] if clause["lines"])
    first = next(n for n, clause in enumerate(ledger["clauses"]) if clause["lines"] is lines)
    changes = {
        "an unknown member": lambda v: v.update(extra=1),
        "another currency": lambda v: v.update(currency="EUR"),
        "kronor for ore": lambda v: v.update(totalNetOre=1.5),
        "a line without a sentence": lambda v: v["clauses"][first]["lines"][0].pop("because"),
        "an unknown reason": lambda v: v["clauses"][first]["lines"][0].update(reason={"code": "x"}),
        "a time without a zone": lambda v: v["clauses"][first]["lines"][0].update({"from": "2022-10-25T09:00:00"}),
        "a clause without capReached": lambda v: v["clauses"][0].pop("capReached"),
    }
    for name, change in changes.items():
        if not refuses(change):
            yield f"the schema accepts {name}"


def table_problems(path, ledger):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    if text.replace("\r\n", "").count("\n"):
        yield "a line does not end as RFC 4180 has it"
    rows = list(csv.DictReader(text.splitlines(keepends=True), strict=True))
    if any(None in row or None in row.values() for row in rows):
        yield "a row has more or fewer fields than the header"
    lines = [line for clause in ledger["clauses"] for line in clause["lines"]]
    if len(rows) != len(lines):
        yield f"{len(rows)} rows for {len(lines)} lines"
    for row, line in zip(rows, lines):
        for column, name in [("gross_kr", "grossOre"), ("net_kr", "netOre"), ("capped_kr", "cappedOre")]:
            if decimal.Decimal(row[column]) * 100 != line[name]:
                yield f"{row['clause']} {row['line']}: {column} is {row[column]}, and {name} {line[name]}"
        if row["entries"].split() != [str(entry) for entry in line["entries"]]:
            yield f"{row['clause']} {row['line']}: entries"


def ledgers(schema_path, *paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    problems = []
    first = None
    for path in paths:
        if path.endswith(".csv"):
            found = table_problems(path, first)
        else:
            with open(path, encoding="utf-8") as file:
                ledger = json.load(file)
            first = first or ledger
            found = ledger_problems(schema, ledger)
        problems += [f"{path}: {problem}" for problem in found]
    print("\n".join(problems) or "ok")
    return 1 if problems else 0


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
    sys.exit(ledgers(*sys.argv[2:]) if sys.argv[1] == "--ledger" else main(*sys.argv[1:]))
