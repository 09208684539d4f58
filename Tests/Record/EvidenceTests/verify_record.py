#!/usr/bin/env python3
"""Checks a record as docs/record-format.md describes it. Prints what is wrong, a line each; exits 1 if anything is."""
import hashlib
import json
import os
import sys


def digest_and_length(path):
    digest = hashlib.sha256()
    length = 0
    with open(path, "rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
            length += len(piece)
    return digest.hexdigest(), length


def check_file(path, sha256, length, what):
    if not os.path.isfile(path):
        yield f"{what} is missing"
    elif digest_and_length(path) != (sha256, length):
        yield f"{what} is altered"


def check_entry(directory, number, entry, previous):
    if entry.get("seq") != number:
        yield f"line {number}: its seq is {entry.get('seq')}"
    if entry.get("previous") != previous:
        yield f"line {number}: it is not chained to the line before"
    for attachment in entry.get("attachments", []):
        name = attachment["sha256"]
        path = os.path.join(directory, "attachments", name[:2], name)
        yield from check_file(path, name, attachment["bytes"], f"line {number}: the attachment {name}")
    if entry.get("kind") == "torn-line-set-aside":
        body = entry["body"]
        path = os.path.join(directory, "set-aside", body["file"])
        yield from check_file(path, body["sha256"], body["bytes"], f"line {number}: what was set aside")


def check_head(directory, hashes):
    path = os.path.join(directory, "head.json")
    if not os.path.exists(path):
        if len(hashes) > 2:
            yield "head.json is missing"
        return
    with open(path, "rb") as file:
        try:
            head = json.load(file)
            number, expected = head["seq"], head["hash"]
        except (ValueError, KeyError, TypeError):
            yield "head.json is not readable"
            return
    if number >= len(hashes):
        yield f"entries are missing at the end: the head names entry {number}"
    elif hashes[number] != expected:
        yield f"line {number}: it does not have the hash that the head names"


def check_batch(number, entry, batch_end):
    end = entry.get("batchEnd")
    if batch_end is None:
        right = end is None or end > number
    else:
        right = number == batch_end if end is None else end == batch_end and end > number
    if not right:
        yield f"line {number}: its batch is not whole"


def check(directory):
    hashes = ["0" * 64]
    batch_end, whole = None, 1
    with open(os.path.join(directory, "record.jsonl"), "rb") as log:
        for number, line in enumerate(log, start=1):
            if not line.endswith(b"\n"):
                break
            line = line[:-1]
            try:
                entry = json.loads(line)
                yield from check_entry(directory, number, entry, hashes[-1])
                yield from check_batch(number, entry, batch_end)
                batch_end = entry.get("batchEnd")
            except (ValueError, KeyError, TypeError, AttributeError):
                yield f"line {number}: it is not an entry"
            hashes.append(hashlib.sha256(line).hexdigest())
            if batch_end is None:
                whole = len(hashes)
    # The beginning of a batch whose end never came does not count.
    yield from check_head(directory, hashes[:whole])


if __name__ == "__main__":
    problems = list(check(sys.argv[1]))
    print("\n".join(problems) if problems else "intact")
    sys.exit(1 if problems else 0)
