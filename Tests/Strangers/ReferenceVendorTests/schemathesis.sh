#!/bin/sh
# Tries the reference vendor against its own OpenAPI description with schemathesis (https://schemathesis.io).
#
#   schemathesis.sh PORT [EXAMPLES]
#
# PORT is where a vendor listens on this machine, EXAMPLES how many requests each operation gets in each phase (30).
# VENDOR_TOKEN is the bearer token, when the vendor demands one. Fails on any answer of 500, and on any answer that the
# description does not allow. Endless event streams are left out, and so is switching faults on: a vendor that is told not
# to check keys does not check them.
set -eu

port=${1:?usage: schemathesis.sh PORT [EXAMPLES]}
examples=${2:-30}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

if command -v schemathesis >/dev/null 2>&1; then
  schemathesis=schemathesis
else
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet --disable-pip-version-check 'schemathesis>=4,<5'
  schemathesis=$work/venv/bin/schemathesis
fi

cd "$work"
# A part of the service that has been taken down, by a fault or an outage, answers 503 as it is described to do.
cat > schemathesis.toml <<'TOML'
[checks.not_a_server_error]
expected-statuses = ["2xx", "3xx", "4xx", "503"]

[checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "403", "404", "409", "503"]

# A schema cannot say what SAML metadata is; what it lets through may still be none.
[[operations]]
include-operation-id = "setIdentityProvider"
checks.positive_data_acceptance.expected-statuses = ["2xx", "401", "422"]
TOML
"$schemathesis" run "http://127.0.0.1:$port/openapi.json" \
  --header "Authorization:Bearer ${VENDOR_TOKEN:-none}" \
  --checks all \
  --exclude-operation-id-regex '^(stream|switchFaultOn$)' \
  --suppress-health-check all --request-timeout 20 \
  --max-examples "$examples" --seed 1 --workers 1
