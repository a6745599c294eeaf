#!/bin/sh
# Starts the Emscripten tool of this file's own name with the configuration that lies three folders up.
home=$(dirname "$(readlink -f "$0")")
export EM_CONFIG="$home/../../../emscripten.config"
exec python3 -E "$home/$(basename "$0").py" "$@"
