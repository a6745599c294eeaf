<?php
// Makes Roundcube's database and the accounts of the tests, and prints them as JSON.
//
// Usage: php roundcube_seed.php DATABASE EDITOR LANGUAGE
// One row an account: the first is the caller's choice; the others cover each editor and interface language, so that one
// running host serves every test. Each has a name and a signature, because a real writer has them.
[, $file, $editor, $language] = $argv;

$accounts = [
    // user, editor, interface language, where the own text stands in a reply
    ['agent@example.test', $editor, $language, 'below'],
    ['html@example.test', 'html', 'en_US', 'below'],
    ['plain@example.test', 'plain', 'en_US', 'below'],
    ['html.top@example.test', 'html', 'en_US', 'above'],
    ['plain.top@example.test', 'plain', 'en_US', 'above'],
    ['html.ru@example.test', 'html', 'ru_RU', 'above'],
    ['plain.ru@example.test', 'plain', 'ru_RU', 'above'],
    ['html.sv@example.test', 'html', 'sv_SE', 'above'],
    ['plain.sv@example.test', 'plain', 'sv_SE', 'above'],
];
$name = 'Alice Agent';
$signature = ['html' => '<p>Alice Agent<br>Kettle &amp; Co. Support</p>', 'plain' => "Alice Agent\nKettle & Co. Support"];

$db = new PDO("sqlite:$file", options: [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
$db->exec(file_get_contents('/usr/share/roundcube/SQL/sqlite.initial.sql'));
$addUser = $db->prepare('INSERT INTO users (username, mail_host, created, language, preferences) VALUES (?, ?, ?, ?, ?)');
$addIdentity = $db->prepare('INSERT INTO identities (user_id, changed, standard, name, email, signature, html_signature) VALUES (?, ?, 1, ?, ?, ?, ?)');
$listed = [];
foreach ($accounts as [$user, $kind, $interface, $reply]) {
    $preferences = [
        'htmleditor' => $kind === 'html' ? 1 : 0,
        'reply_mode' => $reply === 'above' ? 1 : 0,
        'prefer_html' => true,
        // The same clock everywhere, so that the line "On … wrote" above a quote does not depend on the machine.
        'timezone' => 'UTC',
    ];
    $created = '2026-01-01 00:00:00';
    $addUser->execute([$user, '127.0.0.1', $created, $interface, serialize($preferences)]);
    $addIdentity->execute([$db->lastInsertId(), $created, $name, $user, $signature[$kind], $kind === 'html' ? 1 : 0]);
    $listed[] = ['user' => $user, 'editor' => $kind, 'language' => $interface, 'reply' => $reply];
}
echo json_encode($listed), "\n";
