import path from 'node:path';

/** The folder of the repository. */
export const ROOT = path.resolve(__dirname, '..', '..');

export const inRoot = (...parts: string[]): string => path.join(ROOT, ...parts);
