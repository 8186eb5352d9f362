/** 13812348000 → 138****8000. Anything that is not a mainland mobile number shows its last two digits at most. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length >= 6 ? `****${digits.slice(-2)}` : '****';
}

/** 张三 → 张*, 欧阳娜娜 → 欧**. The length of a long name stays untold. */
export function maskName(name: string): string {
  const [first, ...rest] = [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(name.trim())].map(({ segment }) => segment);
  if (first === undefined) return '';
  return first + '*'.repeat(Math.min(Math.max(rest.length, 1), 2));
}
