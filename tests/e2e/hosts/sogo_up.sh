#!/bin/bash
# Brings up a real SOGo from Debian packages, with PostgreSQL, memcached, dovecot and the SMTP sink, on free loopback ports.
#
# Usage: sogo_up.sh RUN_DIR      and later      sogo_down.sh RUN_DIR
# Prints ONE line of JSON on stdout, as roundcube_up.sh does; everything else goes to stderr.
# SOGo reads /etc/sogo/sogo.conf whatever one tells it: in a mount namespace of its own it sees this host's file there, and the
# real one stays as it is. That, and running the daemons as their own users, needs root.
# Status: 0 up, 1 did not come up, 2 something is missing on this machine.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$HERE/lib.sh"
source "$HERE/mail.sh"

[ $# = 1 ] || fail 2 "usage: sogo_up.sh RUN_DIR"
need_node
[ "$(id -u)" = 0 ] || fail 2 "SOGo needs root: it runs in a mount namespace of its own."
unshare -m true 2>/dev/null || fail 2 "SOGo needs a mount namespace of its own, which this machine does not allow."
export PATH=$PATH:/usr/sbin:/sbin
need_group sogo

open_run_dir "$1"
trap 'status=$?; [ $status = 0 ] || stop_host; exit $status' EXIT
PASSWORD=test
start_mail
mkdir "$STATE"/{pg,home}
chown postgres "$STATE/pg"
chown sogo "$STATE/home"
as() { setpriv --reuid="$1" --regid="$1" --init-groups "${@:2}"; }

# --- PostgreSQL: a cluster of its own that need not survive
PG=$(free_port)
BIN=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
(cd / && as postgres "$BIN/initdb" -D "$STATE/pg/data" -A trust -U sogo -E UTF8 --locale=C --no-sync) >"$RUN_DIR/logs/initdb.log" 2>&1
start database setpriv --reuid=postgres --regid=postgres --init-groups "$BIN/postgres" -D "$STATE/pg/data" -p "$PG" \
  -c listen_addresses=127.0.0.1 -c unix_socket_directories="$STATE/pg" -c fsync=off
sql() { as postgres psql -q -h 127.0.0.1 -p "$PG" -U sogo "$@" >>"$RUN_DIR/logs/sql.log" 2>&1; }
cd /
wait_for "PostgreSQL" 30 sql -d postgres -c 'select 1'
sql -d postgres -c 'create database sogo'
sql -d sogo -c "create table sogo_users (c_uid varchar(64) primary key, c_name varchar(64), c_password varchar(64), c_cn varchar(128), mail varchar(128));
  insert into sogo_users values ('html','html','$PASSWORD','Alice Agent','html@example.test'), ('plain','plain','$PASSWORD','Alice Agent','plain@example.test');"

CACHE=$(free_port)
start cache memcached -u nobody -l 127.0.0.1 -p "$CACHE" -m 16

# --- SOGo
WO=$(free_port) WEB=$(free_port)
DB="postgresql://sogo:x@127.0.0.1:$PG/sogo"
cat >"$STATE/sogo.conf" <<CONF
{
  SOGoProfileURL = "$DB/sogo_user_profile"; OCSFolderInfoURL = "$DB/sogo_folder_info";
  OCSSessionsFolderURL = "$DB/sogo_sessions_folder"; OCSEMailAlarmsFolderURL = "$DB/sogo_alarms_folder"; OCSAdminURL = "$DB/sogo_admin";
  SOGoUserSources = ({ type = sql; id = users; viewURL = "$DB/sogo_users"; canAuthenticate = YES; isAddressBook = NO; userPasswordAlgorithm = plain; MailFieldNames = (mail); });
  SOGoIMAPServer = "imap://127.0.0.1:$IMAP_PORT"; SOGoSMTPServer = "smtp://127.0.0.1:$SMTP_PORT"; SOGoMailingMechanism = smtp;
  SOGoMailDomain = "example.test"; SOGoMemcachedHost = "127.0.0.1:$CACHE"; SOGoLanguage = English; SOGoTimeZone = UTC;
  SOGoXSRFValidationEnabled = NO; SOGoLoginModule = Mail; SOGoMailComposeWindow = inline; SOGoMailComposeMessageType = ${TAKT_EDITOR:-html};
  SOGoSentFolderName = Sent; SOGoTrashFolderName = Trash; SOGoDraftsFolderName = Drafts; SOGoACLsSendEMailNotifications = NO;
}
CONF
chmod 644 "$STATE/sogo.conf"
start sogod env HOME="$STATE/home" unshare -m bash -c "mount --bind '$STATE/sogo.conf' /etc/sogo/sogo.conf; cd '$STATE/home'
  exec setpriv --reuid=sogo --regid=sogo --init-groups /usr/sbin/sogod -WOWorkersCount 3 -WOPort 127.0.0.1:$WO -WOPidFile '$STATE/home/sogo.pid' -WOLogFile - -WONoDetach YES"
start web env HTTP_PORT="$WEB" WO_PORT="$WO" node "$HERE/sogo_proxy.mjs"
URL=http://127.0.0.1:$WEB/SOGo/
answers() { node -e 'fetch(process.argv[1]).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$URL"; }
wait_for "SOGo" 40 answers
wait_for_mail

answer_host "$(node -e '
  const [url, password] = process.argv.slice(1);
  const accounts = [{ user: "html", editor: "html", language: "en_US", reply: "above" }];
  console.log(JSON.stringify({ host: "sogo", url, user: "html", password, accounts }));' "$URL" "$PASSWORD")" \
  imap="$IMAP_PORT" smtp="$SMTP_PORT" web="$WEB" sogod="$WO" database="$PG" cache="$CACHE"
