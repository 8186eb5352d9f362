// Pure checks behind common/fields.ts: what a text, an instant, a day and an id look like.

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
// Line breaks and tabs are writing; the other control characters, and half of a surrogate pair, are not.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/** Text that any database stores and any screen shows. */
export function isPlainText(value: unknown): boolean {
  return typeof value === 'string' && !UNPRINTABLE.test(value);
}

/** Says whether the text has between min and max characters, as a reader counts them. */
export function hasLength(value: unknown, min: number, max: number): boolean {
  if (typeof value !== 'string') return false;
  const length = Array.from(value).length;
  return length >= min && length <= max;
}

/** An ISO-8601 instant that names its offset; without one it would mean another moment on every machine. */
export function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  return isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}

/** A day that exists: '2026-02-29' does not. */
export function isDay(value: unknown): boolean {
  const parts = typeof value === 'string' ? DAY.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The shape of every id that this system makes (ULID, upper case). */
export function isId(value: unknown): boolean {
  return typeof value === 'string' && ULID.test(value);
}
