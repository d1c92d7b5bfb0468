/*
 * Serves the site on the loopback address, under a base path as a region's
 * site may stand, with the headers that the README tells servers to send: a
 * page that needs more than they allow shows it as a console message.
 */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const BASE = '/kinerja/';

const HEADERS = {
	'Content-Security-Policy': "default-src 'none'; style-src 'self'; "
		+ "img-src 'self'; script-src 'self'; base-uri 'none'; "
		+ "form-action 'self'",
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cache-Control': 'public, max-age=31536000',
};

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.pdf': 'application/pdf',
	'.json': 'application/json',
	'.csv': 'text/csv; charset=utf-8',
	'.xml': 'application/xml',
	'.txt': 'text/plain; charset=utf-8',
};

/* The file of a request, or null: never one outside of the root. The site
 * also stands at the server's root, as the links of 404.html mean it. */
function find(root, url) {
	const { pathname } = new URL(url, 'http://localhost');
	const base = pathname.startsWith(BASE) ? BASE : '/';
	const relative = decodeURIComponent(pathname.slice(base.length));
	const file = path.join(root, relative.replace(/(^|\/)$/, '$1index.html'));

	return file.startsWith(root + path.sep)
		&& fs.statSync(file, { throwIfNoEntry: false })?.isFile()
		? file : null;
}

/* Start it; { url, root, close() }: where the site stands, twice. */
export async function serve(root) {
	const server = http.createServer((request, response) => {
		const file = find(root, request.url);
		const type = file && TYPES[path.extname(file)];

		if (!file) {
			response.writeHead(404, HEADERS).end();
			return;
		}
		response.writeHead(200, { ...HEADERS, 'Content-Encoding': 'gzip',
			'Content-Type': type ?? 'application/octet-stream' });
		response.end(zlib.gzipSync(fs.readFileSync(file)));
	});

	await new Promise((done) => server.listen(0, '127.0.0.1', done));
	const root_url = `http://127.0.0.1:${server.address().port}/`;

	return { url: root_url + BASE.slice(1), root: root_url,
		close: () => server.close() };
}
