// phone.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.

const MAINLAND_MOBILE = /^1[3-9]\d{9}$/;

/** Eleven digits without country code, blanks or hyphens, or null where the text is no mainland mobile number. */
export function mobileNumberOf(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s()-]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  return MAINLAND_MOBILE.test(digits) ? digits : null;
}

/** What the front desk asks for when two people share a name. */
export function phoneTailOf(mobileNumber: string): string {
  return mobileNumber.slice(-4);
}
