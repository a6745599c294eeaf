#!/bin/bash
# Request Tracker's "sendmail": keeps the mail on its standard input as one .eml file of SINK_DIR, with the line ends of the
# wire, and delivers nothing. A file appears under its final name only when it is whole; names sort in the order of arrival.
set -euo pipefail
name=$(date +%s%N).$$
sed 's/\r\?$/\r/' >"$SINK_DIR/.$name"
mv "$SINK_DIR/.$name" "$SINK_DIR/$name.eml"
