// error-words.ts — what may be kept of an error: what went wrong, and none of the values that it was about.

export interface SaidError {
  /** Its name. */
  readonly type?: string;
  readonly message?: string;
  /** A driver's own word for it. */
  readonly code?: unknown;
}

/** MySQL and MariaDB quote the refused value, and TypeORM what it looked for; the key or column says enough. */
export function withoutValues({ type, message = '', code }: SaidError): string {
  if (type === 'EntityNotFoundError') return message.replace(/ matching: .*/s, '');
  if (!String(code).startsWith('ER_')) return message;
  return `The database refused: ${/.*\b((?:key|column) '[\w.]+')/s.exec(message)?.[1] ?? 'see the code'}`;
}

/** In one line, for what is stored, and for programs whose log takes an error apart. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name: type, message } = error;
  return `${type}: ${withoutValues({ type, message, code: (error as { code?: unknown }).code })}`;
}
