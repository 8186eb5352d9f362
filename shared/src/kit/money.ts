// Money is integer fen everywhere; only the last step before a person's eye makes yuan of it.

/** '¥1,234.50'; whole yuan carry no decimals: '¥6'. Refuses what is not a safe integer. */
export function formatFen(amountFen: number): string {
  if (!Number.isSafeInteger(amountFen)) throw new RangeError(`Not an amount in fen: ${amountFen}`);
  const sign = amountFen < 0 ? '-' : '';
  const fen = Math.abs(amountFen);
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100;
  return `${sign}¥${yuan}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** 1234 for '12.34', '¥12.34' and '12.340'; null for what a person could not have meant as money. */
export function parseYuan(text: string): number | null {
  const match = /^\s*[\u00a5\uffe5]?\s*(-?)(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,2})0*)?\s*元?\s*$/.exec(text);
  if (!match) return null;
  const fen = Number(match[2]!.replace(/,/g, '')) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' && fen !== 0 ? -fen : fen;
}
