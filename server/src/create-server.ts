// One process that serves everything: pages of members and staff, the API, its description, health.
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Logger } from 'nestjs-pino';
import { AppModule, type AppOptions } from './app.module';
import { newToken } from './common/ids';
import { BUILT_PAGES, type PageFolders, servePages } from './front-door/pages';
import { addSecurityHeaders } from './front-door/security-headers';
import { serveDocs } from './openapi';

const BODY_LIMIT_BYTES = 100 * 1024;
export const API_PREFIX = 'api/v1';
const OUTSIDE_API = ['healthz', 'readyz', 'j/:token', 'c/:token'];

export interface ServerOptions extends AppOptions {
  pages?: PageFolders;
  /** Told of every route as it is laid, whoever lays it. */
  onRoute?: (route: { method: string; path: string }) => void;
}

/** The application with its modules and nothing around them; enough to describe the API. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => newToken(12),
    // A proxy on this machine, or one that the settings name, may say for whom it asks; anyone else is who they are.
    trustProxy: ['loopback', ...options.env.trustedProxies],
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.in(options), adapter, {
    // Until the log is open only trouble is told; a hundred lines about routes tell nobody anything.
    logger: ['error', 'warn'],
    bodyParser: false,
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_API });
  return app;
}

/** The whole server, ready to listen. */
export async function createServer({ pages = BUILT_PAGES, onRoute, ...options }: ServerOptions): Promise<NestFastifyApplication> {
  const app = await createApp(options);
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) onRoute?.({ method: one, path: url });
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  readJsonOnly(server);
  await addSecurityHeaders(server, options.env.publicUrl, pages);
  await server.register(fastifyCookie);
  await server.register(fastifyCompress, { threshold: 1024 });
  // Answers about people are for the one who asked; pages and pictures say for themselves how long they keep.
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith(`/${API_PREFIX}/`) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  await servePages(server, pages);
  serveDocs(app);
  await app.init();
  app.useLogger(app.get(Logger));
  await server.ready();
  return app;
}

/** JSON is the only body there is: a form on another site cannot send it without asking first. An empty one is no body. */
function readJsonOnly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.trim() === '') done(null, undefined);
    else void parse(request, body, done);
  });
}
