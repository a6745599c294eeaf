# Mail for the hosts that read it by IMAP and send it by SMTP: dovecot, and the sink that keeps what is sent.
#
# Sourced after lib.sh, never run. Every name at example.test is let in with PASSWORD and has a Maildir of its own, into which
# the sink puts what is sent to it. Without root the daemons run as the person who calls.
#
# start_mail sets SMTP_PORT and IMAP_PORT; wait_for_mail returns when both answer.

imap_config() {
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

start_mail() {
  mkdir "$STATE"/{mail,dovecot,dovecot-state}
  MAIL_UID=$(id -u) MAIL_GID=$(id -g)
  if [ "$MAIL_UID" = 0 ]; then
    MAIL_UID=$(id -u www-data) MAIL_GID=$(id -g www-data)
    chown "$MAIL_UID:$MAIL_GID" "$STATE/mail"
  fi
  # The sink chooses its port itself.
  start sink env SINK_DIR="$RUN_DIR/sink" MAIL_ROOT="$STATE/mail" MAIL_UID="$MAIL_UID" PORT_FILE="$RUN_DIR/sink.port" \
    node "$HERE/smtp_sink.mjs"
  IMAP_PORT=$(free_port)
  imap_config >"$RUN_DIR/config/dovecot.conf"
  start imap dovecot -F -c "$RUN_DIR/config/dovecot.conf"
  wait_for "the SMTP sink" 20 test -s "$RUN_DIR/sink.port"
  SMTP_PORT=$(cat "$RUN_DIR/sink.port")
}

wait_for_mail() { wait_for "dovecot" 20 port_open "$IMAP_PORT"; }
