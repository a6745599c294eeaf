#!/bin/bash
# Brings up a real Request Tracker 5 from Debian packages, on SQLite and its own web server, on a loopback port that is free.
#
# Usage: request_tracker_up.sh RUN_DIR      and later      request_tracker_down.sh RUN_DIR
# Prints ONE line of JSON on stdout, as roundcube_up.sh does; everything else goes to stderr. What it would mail lies in sink/.
# A customer's mail is handed in at "gateway", as a mail server would hand it in, and opens a ticket.
# Needs root or sudo only to install what is missing.
# Status: 0 up, 1 did not come up, 2 something is missing on this machine.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$HERE/lib.sh"

[ $# = 1 ] || fail 2 "usage: request_tracker_up.sh RUN_DIR"
need_node
# No database of the package's own, and no link from a web server that happens to be here.
DEBCONF_ANSWERS='request-tracker5 request-tracker5/dbconfig-install boolean false
request-tracker5 request-tracker5/webserver multiselect'
export PATH=$PATH:/usr/sbin:/sbin
need_group request-tracker

open_run_dir "$1"
trap 'status=$?; [ $status = 0 ] || stop_host; exit $status' EXIT
PASSWORD=password
PORT=$(free_port)
URL=http://127.0.0.1:$PORT/
mkdir "$STATE/site.d"
ln -s "$HERE/request_tracker_sendmail.sh" "$STATE/sendmail"
cat >"$RUN_DIR/config/RT_SiteConfig.pm" <<CONF
Set(\$rtname, 'desk.test'); Set(\$Organization, 'desk.test'); Set(\$Timezone, 'UTC');
Set(\$WebDomain, '127.0.0.1'); Set(\$WebPort, $PORT); Set(\$WebPath, '');
Set(\$DatabaseType, 'SQLite'); Set(\$DatabaseName, '$STATE/rt.db');
Set(\$DatabaseHost, ''); Set(\$DatabaseUser, ''); Set(\$DatabasePassword, '');
Set(\$LogToSyslog, undef); Set(\$LogToSTDERR, 'warning'); Set(\$LogToFile, undef);
Set(\$MailCommand, 'sendmailpipe'); Set(\$SendmailPath, '$STATE/sendmail'); Set(\$SendmailArguments, '-oi');
Set(\$CorrespondAddress, 'desk@desk.test'); Set(\$CommentAddress, 'notes@desk.test');
Set(\$WebSessionClass, 'Apache::Session::File'); Set(\$MasonDataDir, '$STATE/mason'); Set(\$MasonSessionDir, '$STATE/sessions');
Set(\$MessageBoxRichText, 1); Set(\$DevelMode, 0); Set(\$LogoLinkURL, '');
1;
CONF
mkdir "$STATE/mason" "$STATE/sessions"
export RT_SITE_CONFIG="$RUN_DIR/config/RT_SiteConfig.pm" RT_SITE_CONFIG_DIR="$STATE/site.d" SINK_DIR="$RUN_DIR/sink"
{
  rt-setup-database-5 --action init --skip-create &&
    rt-setup-database-5 --action insert --skip-create --datafile "$HERE/request_tracker_seed.pl"
} </dev/null >"$RUN_DIR/logs/setup.log" 2>&1 || { tail -n 20 "$RUN_DIR/logs/setup.log" >&2; fail 1 "Request Tracker's database could not be made."; }

# Perl would put the headers of every mail in another order.
export PERL_HASH_SEED=0 PERL_PERTURB_KEYS=0
start web /usr/share/request-tracker5/libexec/rt-server --host 127.0.0.1 --port "$PORT" --max-workers 3
login_form() {
  node -e 'fetch(process.argv[1]).then(r => r.text()).then(t => process.exit(t.includes("name=\"user\"") ? 0 : 1), () => process.exit(1))' "$URL"
}
wait_for "Request Tracker's log-in form" 60 login_form

answer_host "$(node -e '
  const [url, password] = process.argv.slice(1);
  const accounts = ["html en", "plain en", "html ru", "plain ru"].map(row => row.split(" ")).map(([editor, language]) =>
    ({ user: `${editor}.${language}`, editor, language: { en: "en_US", ru: "ru_RU" }[language], reply: "above" }));
  console.log(JSON.stringify({ host: "request_tracker", url, user: accounts[0].user, password, gateway: `${url}REST/1.0/NoAuth/mail-gateway`, accounts }));' \
  "$URL" "$PASSWORD")" web="$PORT"
