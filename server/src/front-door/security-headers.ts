import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { PageFolders } from './pages';

const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Scripts come from files of ours, and from the few lines that a builder put into our own pages, which are
 * known by their hash; a script that someone smuggles in is neither. Inline styles are allowed, because antd and Taro write
 * them at run time; a style cannot act. Pictures may be data URIs (the flower is drawn as one).
 */
export async function addSecurityHeaders(server: FastifyInstance, publicUrl: string, pages: PageFolders): Promise<void> {
  const https = publicUrl.startsWith('https:');
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scriptHashes(pages)],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        mediaSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Only where the site is reached by https; a promise made over plain http on one's own machine would lock it out.
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    frameguard: { action: 'deny' },
  });
}

function scriptHashes(pages: PageFolders): string[] {
  const scripts = [pages.member, pages.staff]
    .map((folder) => join(folder, 'index.html'))
    .filter((file) => existsSync(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(INLINE_SCRIPT)].map(([, script = '']) => script));
  return scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}
