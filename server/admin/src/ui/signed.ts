/** With a true minus sign, so that columns of numbers line up. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
