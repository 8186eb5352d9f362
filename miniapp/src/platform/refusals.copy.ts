import type { ErrorCode } from '@tongxing/shared';
import { isRefusal, type Failure } from './failure';

/** Says what happened, what is kept and what to do now. Exhaustive: a code without words does not compile. */
export const REFUSALS: Record<ErrorCode, string> = {
  REQUEST_INVALID: '有一处填得不太对，看看标出来的地方，改好再试一次。',
  NOT_FOUND: '没找到你要看的内容，它可能已经收起来了。',
  INTERNAL: '我们这边出了点问题，你填的内容还在。过一会儿再试一次。',
  RATE_LIMITED: '点得有点快了，歇一小会儿再试，刚才的内容都还在。',
  UNAVAILABLE: '系统正在休息，很快回来。你填的内容还在。',

  SIGN_IN_REQUIRED: '还不知道你是谁，登录后就能继续。',
  SESSION_EXPIRED: '离开得有点久了，重新登录一下就能继续。',
  MEMBERSHIP_REQUIRED: '这一步要先成为会员，加入只要一分钟。',
  PERMISSION_DENIED: '这里是工作人员用的，会员暂时看不到。',
  CSRF_REFUSED: '这一步没有通过安全检查，退出重新进来再试。',

  WX_CODE_INVALID: '微信登录没有成功，再试一次就好。',
  WX_LOGIN_BLOCKED: '微信没有允许这次登录。可以换个时间再试，或联系工作人员。',
  WX_BUSY: '微信这会儿有点忙，过一分钟再试。',
  WX_UNAVAILABLE: '暂时连不上微信，过一会儿再试。',

  STAFF_LOGIN_REFUSED: '账号或密码不对。',
  STAFF_LOCKED: '试的次数多了，账号先锁一会儿。',
  STAFF_LINKED: '这个账号的会员身份已经绑定过了。',
  STAFF_LINK_TAKEN: '这个会员号已经绑定在另一个账号上。',
  STAFF_LINK_OWN: '自己的会员身份要由另一位管理员来改。',

  IDEMPOTENCY_KEY_MISSING: '刚才没有发送成功，再点一次就好。',
  IDEMPOTENCY_KEY_REUSED: '内容改过了，请再点一次确认。',

  APPROVAL_NOT_PENDING: '这件事已经有结果了。',
  APPROVAL_OWN: '自己提的事，要请另一位工作人员来定。',
  APPROVAL_OTHERS: '只有提出的人才能撤回。',
  APPROVAL_ALREADY_ASKED: '这件事已经有人提过，正在等工作人员处理。',
  APPROVAL_REASON_NEEDED: '请在管理页里写一句为什么，再保存。',
  MEMBER_IS_SELF: '这件事和工作人员本人有关，要请别的同事来办。',

  CONSENT_REQUIRED: '要先同意「入会与活动记录」，我们才能为你保存参加的活动。',
  GUARDIAN_REQUIRED: '未满 14 周岁，需要监护人一起来。请让监护人联系我们。',
  MEMBER_NOT_ACTIVE: '你的会员身份现在没有启用，请联系工作人员看一看。',
  MEMBER_JOINED_LATER: '这一场是在你加入之前办的。',
  MEMBER_SUSPENDED: '你的会员身份暂停了，记录都还在。有疑问请联系工作人员。',
  JOIN_CODE_EXPIRED: '这个入会码已经过期，不过你还是可以直接加入。',

  EVENT_NOT_FOUND: '没找到这场活动，它可能改期或取消了。看看别的活动吧。',
  EVENT_CANCELLED: '这场活动取消了，给你添麻烦了。看看别的活动吧。',
  SESSION_NOT_FOUND: '没找到这个场次，请在活动页里看看最新安排。',
  SESSION_NOT_OPEN: '现在不是这一场的签到时间。到了时间再来，或请现场工作人员帮忙。',
  SESSION_HAS_CHECK_INS: '已经有人在这一场签到，不能删除。',
  TIER_NOT_GIVABLE: '这件事由工作人员在工作台办理，你的等级没有变化。',
  TIER_ALREADY_HELD: '这件事由工作人员在工作台办理，你的等级没有变化。',
  TIER_UNTIL_PAST: '这件事由工作人员在工作台办理，你的等级没有变化。',
  TIER_NOT_LOCKABLE: '这件事由工作人员在工作台办理，你的等级没有变化。',
  TIER_NOT_LOCKED: '这件事由工作人员在工作台办理，你的等级没有变化。',
  TIER_LADDER_MIXED: '这件事由工作人员在工作台办理，你的等级没有变化。',
  TIER_TERMS_INVALID: '这件事由工作人员在工作台办理，你的等级没有变化。',
  TIER_VERSION_MOVED: '这件事由工作人员在工作台办理，你的等级没有变化。',
  TIER_UNCHANGED: '这件事由工作人员在工作台办理，你的等级没有变化。',
  TIER_START_TOO_EARLY: '这件事由工作人员在工作台办理，你的等级没有变化。',
  TIME_RANGE_INVALID: '结束时间要在开始时间之后。',

  CHECK_IN_CODE_INVALID: '这不是本场的签到码，请看现场屏幕上的码。',
  CHECK_IN_CODE_STALE: '这个签到码已经换了，请看屏幕上的新码。',
  CHECK_IN_TRIES_SPENT: '试的次数多了。请用微信扫一扫屏幕上的码，就能签到。',
  CHECK_IN_TICKET_EXPIRED: '离刚才扫码有一会儿了，请再扫一次屏幕上的码。',

  RULE_TERMS_INVALID: '这条规则还没有写完整，请工作人员在管理页里看一看。',
  RULE_UNCHANGED: '和现在的规则一样，没有什么要改的。',
  RULE_START_TOO_EARLY: '新规则最早从明天开始，已经得到的不会变。',
  RULE_DRAFT_CHANGED: '这份规则草稿刚刚改过，请在管理页里再看一眼。',
  RULE_DRAFT_NOT_OPEN: '这份规则草稿已经不能再改了。',
  RULE_VERSION_MOVED: '这条规则刚刚有了新的一版，请在管理页里再看一眼。',

  WHAT_IF_BUSY: '还有试算没算完，请在管理页里稍后再试。',

  JOURNAL_SOURCE_CONFLICT: '这件事已经记过了，和这次说的不一样。请联系工作人员核对。',
  JOURNAL_ENTRY_REVERSED: '这条记录已经撤销了。',
  JOURNAL_ENTRY_NOT_REVERSIBLE: '这条记录不能撤销。',

  POINTS_INSUFFICIENT: '积分还差一点，下次活动后就够了。',

  BADGE_NOT_GIVABLE: '这枚徽章现在不由工作人员送出。',
  BADGE_HELD: '这枚徽章你已经有了。',
  BADGE_CAP_REACHED: '这枚徽章这个月送完了，下个月再来。',
  BADGE_VERSION_MOVED: '这枚徽章的规则刚刚更新过，重新打开看看。',
  BADGE_UNCHANGED: '内容和现在的一样，没有要改的。',
  BADGE_DEFINITION_INVALID: '有一处填得不太对，看看标出来的地方，改好再试一次。',
};

export const UNREACHABLE: Record<'offline' | 'timeout', string> = {
  offline: '现在没有网络。你填的内容都还在，有信号了再试一次。',
  timeout: '网络有点慢，还没等到回音。再试一次不会重复。',
};

/** One sentence for whatever went wrong; numbers in the refusal's details make it more exact. */
export function wordsOf(failure: Failure): string {
  if (!isRefusal(failure)) return UNREACHABLE[failure.reason];
  const { code, details } = failure;
  if (code === 'CHECK_IN_CODE_INVALID' && typeof details.triesLeft === 'number' && details.triesLeft > 0) {
    return `这不是本场的签到码，请看现场屏幕上的码。还可以试 ${details.triesLeft} 次。`;
  }
  if (code === 'POINTS_INSUFFICIENT' && typeof details.missing === 'number') {
    return `还差 ${details.missing} 积分。下次活动后就够了。`;
  }
  if (code === 'CONSENT_REQUIRED' && typeof details.documentVersion === 'string') {
    return '说明刚刚更新过，你的选择都还在。请再看一遍，愿意的话再点一次同意。';
  }
  return REFUSALS[code];
}

/** Where something was only to be read, nothing was filled in that could be kept, and nothing could happen twice. */
const READING: Partial<Record<ErrorCode, string>> = {
  INTERNAL: '我们这边出了点问题。过一会儿再试一次。',
  UNAVAILABLE: '系统正在休息，很快回来。',
};
const READING_UNREACHABLE: Record<'offline' | 'timeout', string> = {
  offline: '现在没有网络，有信号了再试一次。',
  timeout: '网络有点慢，还没等到回音。再试一次就好。',
};

/** The sentence for a page or a list that did not come. */
export function readingWordsOf(failure: Failure): string {
  return isRefusal(failure) ? (READING[failure.code] ?? wordsOf(failure)) : READING_UNREACHABLE[failure.reason];
}
