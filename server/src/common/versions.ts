// versions.ts — pure: which version of a rule, badge or tier counts on a business day.

export interface Versioned {
  readonly code: string;
  readonly version: number;
  /** The first business day on which the version counts. */
  readonly startsOn: string;
  /** The first business day on which it no longer counts; null while it has no end. */
  readonly endsOn: string | null;
}

/** For each code the newest version that has begun, also where it has ended since. */
export function newestBegun<T extends Versioned>(versions: readonly T[], day: string): T[] {
  const newest = new Map<string, T>();
  for (const version of versions) {
    const other = newest.get(version.code);
    if (version.startsOn <= day && (!other || other.version < version.version)) newest.set(version.code, version);
  }
  return [...newest.values()];
}

/** For each code the newest version that has begun; a code whose newest version has ended is left out. */
export function versionsInForce<T extends Versioned>(versions: readonly T[], day: string): T[] {
  return newestBegun(versions, day).filter(({ endsOn }) => endsOn === null || day < endsOn);
}
