#!/bin/bash
# Stops exactly what roundcube_up.sh started with the same RUN_DIR, by pid, and removes its mail store.
# The delivered mail (sink/) and the logs stay for reading. Usage: roundcube_down.sh RUN_DIR
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
[ $# = 1 ] || fail 2 "usage: roundcube_down.sh RUN_DIR"
[ -d "$1" ] || exit 0
RUN_DIR=$(cd "$1" && pwd)
stop_host
