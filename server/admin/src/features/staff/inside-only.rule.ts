// inside-only.rule.ts — pure: where someone may be sent after signing in.

/** Only a path of ours: a crafted link must not send someone away just after they gave their password. */
export function insideOnly(back: string | null): string {
  return back && /^\/(?![/\\])/.test(back) && !/[\s\\]/.test(back) ? back : '/';
}
