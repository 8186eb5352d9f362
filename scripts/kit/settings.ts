// settings.ts — of the server's settings (server/src/config/env.ts) the few that whoever starts it must know, read as it reads them.
import path from 'node:path';
import { inRoot } from './root';

type Source = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be meant; said in one line that begins with its name. */
export class SettingError extends Error {}

/** The folder of the data, and of all that is kept beside it. */
export function dataDir(source: Source = process.env): string {
  return path.resolve(inRoot(), text(source, 'DATA_DIR') ?? '.data');
}

/** Where the server is wished to listen. Refuses with SettingError what is no port. */
export function wishedPort(source: Source = process.env): number {
  const port = text(source, 'PORT') ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) throw new SettingError(`PORT: 应是 1 到 65535 之间的整数，现在是 ${port}。`);
  return Number(port);
}

export const isDemo = (source: Source = process.env): boolean => !['0', 'false', 'off', 'no'].includes(text(source, 'DEMO')?.toLowerCase() ?? 'on');

/** Where people reach it, when it listens at this port. */
export const publicUrl = (port: number, source: Source = process.env): string => text(source, 'PUBLIC_URL') ?? `http://localhost:${port}`;

/** What whoever starts the server hands it: what is set, and a demonstration beside the simulator where nothing is. */
export function serverSettings({ port, simulatorUrl }: { port: number; simulatorUrl: string }, source: Source = process.env): Record<string, string> {
  return {
    PORT: String(port),
    DEMO: text(source, 'DEMO') ?? 'on',
    DATA_DIR: dataDir(source),
    PUBLIC_URL: publicUrl(port, source),
    WX_API_BASE: text(source, 'WX_API_BASE') ?? simulatorUrl,
  };
}

function text(source: Source, name: string): string | undefined {
  const value = source[name]?.trim();
  return value === '' ? undefined : value;
}
