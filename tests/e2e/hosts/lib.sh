# What every host script shares: installing Debian packages, choosing free ports, starting daemons and waiting for them.
#
# Sourced, never run. A host lives in RUN_DIR:  logs/  pids/ (one file a process: its pid and start time)  sink/ (delivered mail)
# and in a short folder under the temporary directory (RUN_DIR/state.path names it), because sockets have paths of at most
# 107 characters and because mail daemons drop root and must still be able to walk to their files.
# Nothing here writes under /etc; nothing listens anywhere but on 127.0.0.1. Progress goes to stderr, stdout is the caller's.

say() { printf '%s\n' "$*" >&2; }

fail() { # status 2: something is missing on this machine; status 1: something did not work
  local status=$1; shift
  say "$*"
  exit "$status"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail 2 "Root is needed to install packages. Run as root, or install sudo."
  fi
}

# Installs the named Debian packages that are missing, showing apt's own progress. While it runs, policy-rc.d keeps the
# packages from starting daemons on public addresses; a file that was not there before is removed again. DEBCONF_ANSWERS
# may hold answers (lines for debconf-set-selections) to what the packages would otherwise set up by themselves.
need_packages() {
  local missing=() package
  for package; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null || fail 2 "Missing: ${missing[*]}. They can only be installed on Debian (apt-get)."
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  local policy=/usr/sbin/policy-rc.d made_policy='' status=0
  if [ ! -e "$policy" ]; then
    made_policy=yes
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
  fi
  local apt=(apt-get -o DPkg::Lock::Timeout=600 -o APT::Color=0)
  { as_root "${apt[@]}" update &&
    { [ -z "${DEBCONF_ANSWERS:-}" ] || as_root debconf-set-selections <<<"$DEBCONF_ANSWERS"; } &&
    as_root env DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } >&2 </dev/null ||
    status=$?
  [ -z "$made_policy" ] || as_root rm -f "$policy"
  [ "$status" = 0 ] || fail 2 "Installing ${missing[*]} failed (apt's messages are above)."
}

# The packages of a host, as tools/setup/packages.json lists them under its name.
need_group() {
  local names
  mapfile -t names < <(node -e '
    const { readFileSync } = require("node:fs");
    console.log(Object.keys(JSON.parse(readFileSync(process.argv[1], "utf8"))[process.argv[2]]).join("\n"));' \
    "$HERE/../../../tools/setup/packages.json" "$1")
  need_packages "${names[@]}"
}

# Node.js with the npm packages of the project.
need_node() {
  command -v node >/dev/null || fail 2 "Node.js is missing."
  (cd "$HERE" && node -e 'import("smtp-server").catch(() => process.exit(1))') ||
    fail 2 "The npm package smtp-server is missing. Run \"npm ci\" at the top of the project."
}

# answer_host JSON PORT-NAME=PORT…: writes RUN_DIR/host.json (what the caller knows of the host, with its run folder, ports
# and pids) and prints it as the script's one line.
answer_host() {
  node -e '
    const fs = require("node:fs"), path = require("node:path");
    const [run, host, ...list] = process.argv.slice(1);
    const folder = path.join(run, "pids");
    const pids = Object.fromEntries(fs.readdirSync(folder).map(name => [name, parseInt(fs.readFileSync(path.join(folder, name), "utf8"), 10)]));
    const ports = Object.fromEntries(list.map(one => one.split("=")).map(([name, port]) => [name, Number(port)]));
    const whole = JSON.stringify({ ...JSON.parse(host), sink: path.join(run, "sink"), run, ports, pids });
    fs.writeFileSync(path.join(run, "host.json"), whole + "\n");
    console.log(whole);' "$RUN_DIR" "$@"
}

# Prints one free TCP port below the range that the kernel gives to outgoing connections.
free_port() {
  node -e '
    const net = require("node:net");
    const attempt = left => {
      const port = 20000 + Math.floor(Math.random() * 12000);
      const server = net.createServer();
      server.once("error", error => (left ? attempt(left - 1) : (console.error(error.message), process.exit(1))));
      server.listen(port, "127.0.0.1", () => server.close(() => console.log(port)));
    };
    attempt(50);'
}

port_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

alive() { [ -d "/proc/$1" ] && ! grep -q '^State:.[ZX]' "/proc/$1/status" 2>/dev/null; }

# When the process was started, in clock ticks since boot (proc(5), field 22): tells it from a later one of the same pid.
started_at() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20; }

# start NAME COMMAND...: a process of its own session that outlives this script; log in logs/NAME.log, pid in pids/NAME.
start() {
  local name=$1; shift
  export -f started_at
  setsid -f bash -c 'echo "$$ $(started_at $$)" >"$1"; shift; exec "$@"' start "$RUN_DIR/pids/$name" "$@" </dev/null >"$RUN_DIR/logs/$name.log" 2>&1
}

# wait_for WHAT SECONDS COMMAND...: returns as soon as COMMAND succeeds; shows the logs and fails when it never does.
wait_for() {
  local what=$1 end=$((SECONDS + $2)); shift 2
  until "$@"; do
    if ((SECONDS >= end)); then
      tail -n 20 "$RUN_DIR"/logs/* >&2 || true
      fail 1 "Waited in vain for $what."
    fi
    sleep 0.05
  done
}

# stop_pid PID: the process and its children, politely first; waits until they are gone.
stop_pid() {
  local pid=$1 one tries; local family=("$pid")
  for one in $(pgrep -P "$pid" || true); do family+=("$one"); done
  kill "${family[@]}" 2>/dev/null || true
  for one in "${family[@]}"; do
    for ((tries = 0; tries < 100; tries++)); do alive "$one" || break; sleep 0.05; done
    if alive "$one"; then kill -9 "$one" 2>/dev/null || true; fi
  done
}

stop_host() {
  local file pid since
  for file in "$RUN_DIR"/pids/*; do
    [ -f "$file" ] || continue
    read -r pid since <"$file" || true
    if alive "$pid" && [ "$(started_at "$pid")" = "$since" ]; then stop_pid "$pid"; fi
    rm -f "$file"
  done
  if [ -f "$RUN_DIR/state.path" ]; then
    rm -rf "$(cat "$RUN_DIR/state.path")"
    rm -f "$RUN_DIR/state.path"
  fi
}

# Makes RUN_DIR afresh (stopping what an earlier run left there) and sets STATE to its short folder.
open_run_dir() {
  mkdir -p "$1"
  RUN_DIR=$(cd "$1" && pwd)
  stop_host
  rm -rf "$RUN_DIR"/{logs,pids,sink,config,temp,*.db,*.port,host.json}
  mkdir -p "$RUN_DIR"/{logs,pids,sink,config,temp}
  STATE=$(mktemp -d "${TMPDIR:-/tmp}/takt.XXXXXX")
  chmod 755 "$STATE"
  echo "$STATE" >"$RUN_DIR/state.path"
}
