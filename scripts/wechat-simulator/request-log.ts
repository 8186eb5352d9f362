// What was asked and answered, without anything that opens a door.

const KEPT = 5_000;
/** Credentials by name, wherever they stand in a query, a body or an answer. */
const SECRET_NAMES: ReadonlySet<string> = new Set(['secret', 'access_token', 'session_key', 'js_code', 'code']);

export interface LogEntry {
  no: number;
  at: string;
  method: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
  /** The fault that met the call, or null. */
  fault: string | null;
  status: number;
  /** The JSON answer, or the kind and size of a picture. */
  answer: unknown;
}

export class RequestLog {
  private entries: LogEntry[] = [];
  private count = 0;

  add(entry: Omit<LogEntry, 'no'>): void {
    this.count += 1;
    const { query, body, answer } = entry;
    this.entries.push({
      ...entry,
      no: this.count,
      query: withoutSecrets(query) as Record<string, string>,
      body: withoutSecrets(body),
      answer: withoutSecrets(answer),
    });
    if (this.entries.length > KEPT) this.entries.shift();
  }

  list(): readonly LogEntry[] {
    return this.entries;
  }
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, SECRET_NAMES.has(name) ? '***' : withoutSecrets(inner)]),
  );
}
