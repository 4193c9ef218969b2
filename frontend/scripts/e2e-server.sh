#!/bin/sh
# The server that the journeys meet: the installed one, with data of its own.
set -e
BATON_DATA="${BATON_DATA:-$(mktemp -d)}"
export BATON_DATA
exec "${BATON:-../.venv/bin/baton}" serve
