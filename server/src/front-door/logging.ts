// What the log says of a request: what was asked and how it ended, never who it was about.
import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { withoutValues, type SaidError } from '../common/error-words';
import type { Env } from '../config/env';

const SECRETS = [
  'authorization',
  'cookie',
  'password',
  'phone',
  'realName',
  'openid',
  'unionid',
  'session_key',
  'token',
  'ticket',
  'secret',
  'access_token',
  'appKey',
];

/**
 * At the top of a logged object and one level below. `code` by itself is a login code of WeChat's; below `err`
 * it is a driver's word and stays readable.
 */
const REDACTED = [...SECRETS.flatMap((name) => [name, `*.${name}`]), '*["set-cookie"]', 'code', 'body.code', 'query.code'];

const LEVELS: Record<Env['mode'], string> = { production: 'info', development: 'info', test: 'silent' };

/** What pino makes of an error before it hands it on. */
interface ToldError extends SaidError {
  readonly stack?: string;
}

/**
 * An error as the log may keep it: what it is, what went wrong and where. Its other fields are left out, because a
 * database's error brings the statement and every value in it: telephone indexes, WeChat identities, tokens' hashes.
 */
function errorOf({ type, message = '', stack = '', code }: ToldError): object {
  const said = withoutValues({ type, message, code });
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line)).join('\n');
  return { type, message: said, stack: said === message ? stack : frames, code };
}

export function logging(env: Env, destination?: DestinationStream): Params {
  const options = {
    level: destination ? 'info' : LEVELS[env.mode],
    redact: { paths: REDACTED, censor: '[redacted]' },
    genReqId: (request: IncomingMessage) => (request as { id?: string }).id ?? '',
    serializers: {
      // No headers, no body, and no query: staff search members by telephone number.
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: pathOf(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: errorOf,
    },
    quietReqLogger: true,
    autoLogging: { ignore: (request: IncomingMessage) => !pathOf(addressOf(request)).startsWith('/api/v1/') },
    customLogLevel: (_request: IncomingMessage, response: { statusCode: number }) =>
      response.statusCode >= 500 ? ('error' as const) : ('info' as const),
  };
  return { pinoHttp: destination ? [options, destination] : options };
}

/** Nest hands middleware an address cut down to its own part. */
function addressOf(request: IncomingMessage): string {
  return (request as { originalUrl?: string }).originalUrl ?? request.url ?? '';
}

/** A token in a path is as secret as one in a header. */
function pathOf(url: string): string {
  return (url.split('?')[0] ?? '').replace(/^\/(c|j)\/.+/, '/$1/…');
}
