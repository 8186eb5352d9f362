// Serves the built pages of members (/) and staff (/admin) from the same process, so that a screen and its API are one version.
import { existsSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { PAGES_MISSING } from './front-door.copy';

export interface PageFolders {
  member: string;
  staff: string;
}

/** Beside the server's own folder, from the sources (src/) as from the build (dist/). */
export const BUILT_PAGES: PageFolders = {
  member: resolve(__dirname, '../../../miniapp/dist/h5'),
  staff: resolve(__dirname, '../../admin/dist'),
};

/** The folders into which the two builders put files that are named after the hash of their content. */
const HASHED = /^(?:assets|js|css)\/.*[.-][A-Za-z0-9_-]{8}\.\w+$/;

export async function servePages(server: FastifyInstance, folders: PageFolders): Promise<void> {
  await server.register(fastifyStatic, { root: folders.member, serve: false });

  server.get('/admin', (_request, reply) => reply.redirect('/admin/', 302));
  server.get<{ Params: { '*': string } }>('/admin/*', (request, reply) => {
    const path = request.params['*'];
    // The staff pages route by path, so a path without an ending is a screen of theirs.
    return sendFrom(reply, folders.staff, extname(path) === '' ? 'index.html' : path, PAGES_MISSING.staff);
  });
  server.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const path = request.params['*'];
    if (path.startsWith('api/')) return reply.callNotFound();
    return sendFrom(reply, folders.member, path === '' ? 'index.html' : path, PAGES_MISSING.member);
  });
}

function sendFrom(reply: FastifyReply, folder: string, path: string, missing: string): FastifyReply {
  if (!existsSync(join(folder, 'index.html'))) {
    return reply.status(503).header('retry-after', '30').type('text/html; charset=utf-8').send(missingPage(missing));
  }
  if (HASHED.test(path)) return reply.sendFile(path, folder, { maxAge: '365d', immutable: true });
  // Asked anew each time, answered by 304 while nothing changed.
  return reply.header('cache-control', 'no-cache').sendFile(path, folder, { cacheControl: false });
}

function missingPage(sentence: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${PAGES_MISSING.title}</title></head>
<body style="margin:0;padding:20vh 24px 0;background:#FFFBF6;color:#2A211C;font:17px/1.6 system-ui,sans-serif;text-align:center">
<h1 style="font-size:22px;font-weight:500">${PAGES_MISSING.title}</h1>
<p>${sentence}</p>
<p style="color:#6B5F58;font-size:15px">${PAGES_MISSING.hint}</p>
</body>
</html>
`;
}
