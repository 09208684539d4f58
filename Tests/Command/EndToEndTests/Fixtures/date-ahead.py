#!/usr/bin/env python3
"""Dates the last entry of a record anew, as a machine with a wrong clock would have written it: RECORD INSTANT."""
import hashlib
import json
import sys

folder, instant = sys.argv[1:]
with open(f"{folder}/record.jsonl", "rb") as log:
    lines = log.read().splitlines()
entry = json.loads(lines[-1])
entry["at"] = instant
lines[-1] = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
with open(f"{folder}/record.jsonl", "wb") as log:
    log.write(b"".join(line + b"\n" for line in lines))
head = {"hash": hashlib.sha256(lines[-1]).hexdigest(), "seq": entry["seq"]}
with open(f"{folder}/head.json", "w", encoding="utf-8") as file:
    file.write(json.dumps(head, separators=(",", ":")) + "\n")
