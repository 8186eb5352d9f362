// kept-draft.ts — what somebody has typed and not sent yet, for each form and what it is about. Owns: it outlives a closed drawer,
// another page and a reload; it ends when it is sent or thrown away, and nobody else at the same desk finds it.
import dayjs from 'dayjs';
import { textToWall, wallToText } from './wall-time';

export interface KeptDraft<T = unknown> {
  readonly values: Partial<T>;
  /** Of what it was begun from, in the form's own words: a version, a revision. */
  readonly base?: unknown;
  /** The key with which it was sent already, when no answer came: the same words sent again are the same wish. */
  readonly sent?: { readonly said: string; readonly key: string };
}

const PREFIX = 'kept-draft ';
const OWNER = 'kept-draft-owner';

/** The part of a browser's storage that is used; it may be switched off or full, and nothing but the keeping is lost then. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export class KeptDrafts {
  constructor(private readonly shelf: () => Shelf) {}

  read<T>(subject: string): KeptDraft<T> | null {
    return this.quietly(() => {
      const text = this.shelf().getItem(PREFIX + subject);
      return text === null ? null : (JSON.parse(text, revived) as KeptDraft<T>);
    });
  }

  keep(subject: string, draft: KeptDraft): void {
    this.quietly(() => this.shelf().setItem(PREFIX + subject, textOf(draft)));
  }

  drop(subject: string): void {
    this.quietly(() => this.shelf().removeItem(PREFIX + subject));
  }

  /** Whoever signs in finds their own drafts again, and none of anybody else's. */
  belongTo(staffId: string): void {
    this.quietly(() => {
      if (this.shelf().getItem(OWNER) === staffId) return;
      this.clear();
      this.shelf().setItem(OWNER, staffId);
    });
  }

  clear(): void {
    this.quietly(() => {
      const shelf = this.shelf();
      const keys = Array.from({ length: shelf.length }, (_, i) => shelf.key(i));
      for (const key of keys) if (key === OWNER || key?.startsWith(PREFIX)) shelf.removeItem(key);
    });
  }

  private quietly<R>(work: () => R): R | null {
    try {
      return work();
    } catch {
      return null;
    }
  }
}

export const keptDrafts = new KeptDrafts(() => window.sessionStorage);

/** Whether anything of a form differs from how it opened. What is empty in one way or another is empty. */
export function isTouched(values: object, initial: object): boolean {
  const first = initial as Record<string, unknown>;
  return Object.entries(values).some(([field, value]) => said(value) !== said(first[field]));
}

const said = (value: unknown): string => (value === undefined || value === null || value === '' ? '' : textOf(value));

/** A picker's value is a wall time without a zone; JSON by itself would make an instant of it. */
function textOf(value: unknown): string {
  return JSON.stringify(marked(value));
}

function marked(value: unknown): unknown {
  if (dayjs.isDayjs(value)) return { wallTime: wallToText(value) };
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one)]));
  return value;
}

function revived(_: string, value: unknown): unknown {
  const wall = typeof value === 'object' && value !== null && Object.keys(value).length === 1 ? (value as Record<string, unknown>)['wallTime'] : undefined;
  return typeof wall === 'string' ? textToWall(wall) : value;
}
