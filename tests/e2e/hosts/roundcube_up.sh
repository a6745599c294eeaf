#!/bin/bash
# Brings up a real Roundcube with dovecot (IMAP) and an SMTP sink, from Debian packages, on loopback ports that are free.
#
# Usage: roundcube_up.sh RUN_DIR      and later      roundcube_down.sh RUN_DIR
# Prints ONE line of JSON on stdout; everything else (progress of installing, errors) goes to stderr:
#   {"host","url","user","password","sink","run","editor","language","ports":{…},"pids":{…},"accounts":[{"user","editor","language",…}]}
# Environment: TAKT_EDITOR=html|plain and TAKT_LANGUAGE=en_US|ru_RU|sv_SE|… for the account "user" and for any new one (every
# name with the password is let in). "accounts" lists further ones, a row for each editor and interface language.
# Needs root or sudo only to install what is missing; without root the daemons run as the person who calls.
# Status: 0 up, 1 did not come up, 2 something is missing on this machine.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$HERE/lib.sh"

[ $# = 1 ] || fail 2 "usage: roundcube_up.sh RUN_DIR"
EDITOR_KIND=${TAKT_EDITOR:-html}
INTERFACE=${TAKT_LANGUAGE:-en_US}
case $EDITOR_KIND in html | plain) ;; *) fail 2 "TAKT_EDITOR must be html or plain, not \"$EDITOR_KIND\"." ;; esac
[[ $INTERFACE =~ ^[a-z]{2}_[A-Z]{2}$ ]] || fail 2 "TAKT_LANGUAGE must look like en_US, not \"$INTERFACE\"."
command -v node >/dev/null || fail 2 "Node.js is missing."
(cd "$HERE" && node -e 'import("smtp-server").catch(() => process.exit(1))') ||
  fail 2 "The npm package smtp-server is missing. Run \"npm ci\" at the top of the project."

# No database in a server that happens to run here: the host makes its own file.
DEBCONF_ANSWERS='roundcube-core roundcube/dbconfig-install boolean false'
# php-cgi stands for the web server module that the package "php" would otherwise bring along (Apache).
export PATH=$PATH:/usr/sbin:/sbin
need_packages procps util-linux dovecot-imapd php-cgi php-cli php-sqlite3 php-mbstring php-intl php-xml roundcube-core roundcube-sqlite3

open_run_dir "$1"
trap 'status=$?; [ $status = 0 ] || stop_host; exit $status' EXIT
PASSWORD=test
mkdir "$STATE"/{mail,dovecot,dovecot-state}

# --- SMTP sink: chooses its port itself
MAIL_UID=$(id -u) MAIL_GID=$(id -g)
if [ "$MAIL_UID" = 0 ]; then MAIL_UID=$(id -u www-data) MAIL_GID=$(id -g www-data); chown "$MAIL_UID:$MAIL_GID" "$STATE/mail"; fi
start sink env SINK_DIR="$RUN_DIR/sink" MAIL_ROOT="$STATE/mail" MAIL_UID="$MAIL_UID" PORT_FILE="$RUN_DIR/sink.port" \
  node "$HERE/smtp_sink.mjs"

# --- dovecot: lets every name in; each has its own Maildir
dovecot_config() {
  cat <<CONF
base_dir = $STATE/dovecot
state_dir = $STATE/dovecot-state
log_path = $RUN_DIR/logs/imap.log
listen = 127.0.0.1
protocols = imap
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:~/Maildir
passdb {
  driver = static
  args = password=$PASSWORD
}
userdb {
  driver = static
  args = uid=$MAIL_UID gid=$MAIL_GID home=$STATE/mail/%n
}
service imap-login {
  inet_listener imap {
    port = $IMAP_PORT
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  mailbox Drafts {
    special_use = \\Drafts
    auto = subscribe
  }
  mailbox Sent {
    special_use = \\Sent
    auto = subscribe
  }
  mailbox Trash {
    special_use = \\Trash
    auto = subscribe
  }
}
CONF
  [ "$(id -u)" = 0 ] || cat <<CONF
default_internal_user = $(id -un)
default_internal_group = $(id -gn)
default_login_user = $(id -un)
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
CONF
}
IMAP_PORT=$(free_port)
dovecot_config >"$RUN_DIR/config/dovecot.conf"
start imap dovecot -F -c "$RUN_DIR/config/dovecot.conf"

# --- Roundcube: configuration and database of its own; it wants its defaults in the same folder
wait_for "the SMTP sink" 20 test -s "$RUN_DIR/sink.port"
SMTP_PORT=$(cat "$RUN_DIR/sink.port")
ln -s /etc/roundcube/defaults.inc.php /etc/roundcube/mimetypes.php "$RUN_DIR/config/"
cat >"$RUN_DIR/config/config.inc.php" <<CONF
<?php
\$config = [
  'db_dsnw' => 'sqlite:///$RUN_DIR/roundcube.db?mode=0640',
  'imap_host' => '127.0.0.1:$IMAP_PORT',
  'smtp_host' => '127.0.0.1:$SMTP_PORT', 'smtp_user' => '', 'smtp_pass' => '',
  'des_key' => 'a-key-for-test-mail-only',
  'mail_domain' => 'example.test', 'product_name' => 'Roundcube',
  'plugins' => [], 'skin' => 'elastic', 'language' => '$INTERFACE',
  'htmleditor' => $([ "$EDITOR_KIND" = html ] && echo 1 || echo 0),
  'temp_dir' => '$RUN_DIR/temp/', 'log_dir' => '$RUN_DIR/logs/', 'mime_types' => '/etc/roundcube/mimetypes.php',
  'enable_spellcheck' => false,
  // Addresses written to before would come up as suggestions and make a later mail to them differ.
  'collected_recipients' => '0', 'collected_senders' => '0',
];
CONF
ACCOUNTS=$(php "$HERE/roundcube_seed.php" "$RUN_DIR/roundcube.db" "$EDITOR_KIND" "$INTERFACE")

# --- web server: PHP's own; it picks the port itself and names it in its log
start web env ROUNDCUBE_CONFIG_DIR="$RUN_DIR/config" PHP_CLI_SERVER_WORKERS=4 php -d display_errors=0 -d opcache.enable_cli=1 \
  -d error_log="$RUN_DIR/logs/php.log" -d session.save_path="$RUN_DIR/temp" \
  -S 127.0.0.1:0 -t /var/lib/roundcube/public_html "$HERE/roundcube_router.php"
web_port() { WEB_PORT=$(sed -n 's/.*http:\/\/127\.0\.0\.1:\([1-9][0-9]*\)) started.*/\1/p' "$RUN_DIR/logs/web.log" | head -n 1); [ -n "$WEB_PORT" ]; }
wait_for "PHP's web server" 20 web_port
URL=http://127.0.0.1:$WEB_PORT/

# A misconfigured Roundcube answers 200 with an error page: only the log-in form counts.
login_form() {
  node -e 'fetch(process.argv[1]).then(r => r.text()).then(t => process.exit(t.includes("rcmloginuser") ? 0 : 1), () => process.exit(1))' "$URL"
}
wait_for "Roundcube's log-in form" 30 login_form
wait_for "dovecot" 20 port_open "$IMAP_PORT"

node -e '
  const [run, url, password, editor, language, accounts, imap, smtp, web] = process.argv.slice(1);
  const fs = require("node:fs"), path = require("node:path");
  const folder = path.join(run, "pids");
  const pids = Object.fromEntries(fs.readdirSync(folder).map(name => [name, parseInt(fs.readFileSync(path.join(folder, name), "utf8"), 10)]));
  const ports = { imap: Number(imap), smtp: Number(smtp), web: Number(web) };
  const list = JSON.parse(accounts);
  const host = { host: "roundcube", url, user: list[0].user, password, sink: path.join(run, "sink"), run, editor, language, ports, pids, accounts: list };
  fs.writeFileSync(path.join(run, "host.json"), JSON.stringify(host) + "\n");
  console.log(JSON.stringify(host));' \
  "$RUN_DIR" "$URL" "$PASSWORD" "$EDITOR_KIND" "$INTERFACE" "$ACCOUNTS" "$IMAP_PORT" "$SMTP_PORT" "$WEB_PORT"
