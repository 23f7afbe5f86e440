#!/bin/sh
# Resolves pyproject.toml into pinned, hashed requirements that name no registry.
#   installer.txt  uv alone, which installs the rest
#   all.txt        every extra: what `make setup` installs
#   core.txt       khabar read and the library alone, at the same pins
#   tables.txt     what the scripts read that rebuild word tables
set -eu
cd "$(dirname "$0")/.."
compile() { .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url "$@"; }
compile pyproject.toml --all-extras --upgrade -o requirements/all.txt
compile pyproject.toml -c requirements/all.txt -o requirements/core.txt
compile --group tables --no-deps -o requirements/tables.txt
grep '^uv==' requirements/all.txt | cut -d ' ' -f 1 | compile - -o requirements/installer.txt
