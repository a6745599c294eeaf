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
source "$HERE/mail.sh"

[ $# = 1 ] || fail 2 "usage: roundcube_up.sh RUN_DIR"
EDITOR_KIND=${TAKT_EDITOR:-html}
INTERFACE=${TAKT_LANGUAGE:-en_US}
case $EDITOR_KIND in html | plain) ;; *) fail 2 "TAKT_EDITOR must be html or plain, not \"$EDITOR_KIND\"." ;; esac
[[ $INTERFACE =~ ^[a-z]{2}_[A-Z]{2}$ ]] || fail 2 "TAKT_LANGUAGE must look like en_US, not \"$INTERFACE\"."
need_node

# No database in a server that happens to run here: the host makes its own file.
DEBCONF_ANSWERS='roundcube-core roundcube/dbconfig-install boolean false'
export PATH=$PATH:/usr/sbin:/sbin
need_group roundcube

open_run_dir "$1"
trap 'status=$?; [ $status = 0 ] || stop_host; exit $status' EXIT
PASSWORD=test

start_mail

# --- Roundcube: configuration and database of its own; it wants its defaults in the same folder
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
wait_for_mail

answer_host "$(node -e '
  const [url, password, editor, language, accounts] = process.argv.slice(1);
  const list = JSON.parse(accounts);
  console.log(JSON.stringify({ host: "roundcube", url, user: list[0].user, password, editor, language, accounts: list }));' \
  "$URL" "$PASSWORD" "$EDITOR_KIND" "$INTERFACE" "$ACCOUNTS")" imap="$IMAP_PORT" smtp="$SMTP_PORT" web="$WEB_PORT"
