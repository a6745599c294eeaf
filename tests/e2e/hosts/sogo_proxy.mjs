// The small part of a web server that SOGo needs: its static files, and a reverse proxy that tells it where it is served.
//
// Environment: HTTP_PORT (served here, on loopback), WO_PORT (where sogod listens).
import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
const port = +process.env.HTTP_PORT,
  up = +process.env.WO_PORT,
  root = '/usr/lib/GNUstep/SOGo/WebServerResources';
const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.html': 'text/html',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
};
http
  .createServer((q, r) => {
    const p = decodeURIComponent(q.url.split('?')[0]);
    const m = p.match(/^\/SOGo(?:\.woa)?\/WebServerResources\/(.*)$/);
    if (m) {
      const f = path.join(root, path.normalize('/' + m[1]));
      return fs.readFile(f, (e, d) => {
        if (e) {
          r.writeHead(404);
          return r.end();
        }
        r.writeHead(200, {
          'content-type': types[path.extname(f)] ?? 'application/octet-stream',
          'cache-control': 'max-age=600',
        });
        r.end(d);
      });
    }
    if (p === '/') {
      r.writeHead(302, { location: '/SOGo/' });
      return r.end();
    }
    const headers = {
      ...q.headers,
      'x-webobjects-server-protocol': 'HTTP/1.0',
      'x-webobjects-remote-host': '127.0.0.1',
      'x-webobjects-server-name': '127.0.0.1',
      'x-webobjects-server-url': `http://127.0.0.1:${port}`,
      'x-webobjects-server-port': String(port),
      connection: 'close',
    };
    const u = http.request(
      { agent: false, host: '127.0.0.1', port: up, path: q.url, method: q.method, headers },
      (x) => {
        r.writeHead(x.statusCode, x.headers);
        x.pipe(r);
      },
    );
    u.on('error', (e) => {
      r.writeHead(502);
      r.end(e.message);
    });
    q.pipe(u);
  })
  .listen(port, '127.0.0.1');
