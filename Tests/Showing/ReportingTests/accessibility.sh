#!/usr/bin/env bash
# Opens reports in a real browser and looks for violations of WCAG 2.1, levels A and AA, with axe-core.
#
#   accessibility.sh REPORT.html... [--pictures FOLDER]
#
# Exit code 1 where a report has a violation, loads anything from outside itself, or runs past the edge of a narrow
# window; 2 where the browser cannot be had. Installs Debian's chromium where it is missing (as root or with sudo) and the
# Python packages in a temporary environment, unless GRINDVAKT_PYTHON names a Python that has them.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if ! command -v chromium >/dev/null; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -q >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium >&2 || exit 2
fi

python=${GRINDVAKT_PYTHON:-}
if [ -z "$python" ]; then
  environment=$(mktemp -d)
  trap 'rm -rf "$environment"' EXIT
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check axe-playwright-python playwright || exit 2
  python="$environment/bin/python3"
fi

"$python" "$here/accessibility.py" "$@"
