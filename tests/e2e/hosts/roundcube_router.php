<?php
// PHP's built-in web server asks this file for every request: files that exist are served as they are,
// everything else goes to Roundcube's front controller. No other script may be run.
$root = $_SERVER['DOCUMENT_ROOT'];
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && is_file($root . $path) && !str_ends_with($path, '.php')) {
    return false;
}
require $root . '/index.php';
