#!/bin/bash
# Stops exactly what sogo_up.sh started with the same RUN_DIR, by pid, and removes its mail store and database.
# The mail (sink/) and the logs stay for reading. Usage: sogo_down.sh RUN_DIR
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
[ $# = 1 ] || fail 2 "usage: sogo_down.sh RUN_DIR"
[ -d "$1" ] || exit 0
RUN_DIR=$(cd "$1" && pwd)
stop_host
