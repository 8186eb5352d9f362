// versions.ts — which version of something counts on a day, and months as numbers; for the models, which import nothing of the server.
export type Version = { code: string; version: number; startsOn: string; endsOn: string | null };

/** Of each code the newest version that has begun. */
export function begun<V extends Version>(versions: V[], day: string): V[] {
  const byCode = new Map<string, V>();
  for (const one of [...versions].sort((a, b) => a.version - b.version)) if (one.startsOn <= day) byCode.set(one.code, one);
  return [...byCode.values()];
}

export const inForce = <V extends Version>(versions: V[], day: string): V[] =>
  begun(versions, day).filter(({ endsOn }) => endsOn === null || day < endsOn);

export const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
export const monthAt = (index: number): string => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
