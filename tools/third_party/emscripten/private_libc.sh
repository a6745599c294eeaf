#!/bin/sh
# Runs the wasm tool of this file's own name with the C and C++ libraries that were unpacked beside it.
root=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
lib="$root/usr/lib/x86_64-linux-gnu"
exec "$lib/ld-linux-x86-64.so.2" --library-path "$lib" "$root/libexec/$(basename "$0")" "$@"
