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
