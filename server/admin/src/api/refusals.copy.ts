// What staff read when the server says no: what happened, what is kept, what to do now.
import { formatDay, isDay } from '@tongxing/shared';
import type { RefusalCode } from './client';

export const REFUSALS: Record<RefusalCode, string> = {
  OFFLINE: '没有连上服务器，等网络恢复再试一次。',
  REQUEST_INVALID: '有几项没有填对，请再看看。',
  NOT_FOUND: '没有找到这一条。它可能已经被删除，或者链接不完整。',
  INTERNAL: '服务器出了点问题，已经记下来了。稍后再试一次。',
  RATE_LIMITED: '操作有点快，请歇一会儿再试。',
  UNAVAILABLE: '服务器正在忙或正在更新，过一分钟再试就好。',
  SIGN_IN_REQUIRED: '登录已经结束，刚才这一步还没有完成。登录后再点一次就好。',
  SESSION_EXPIRED: '登录过期了，刚才这一步还没有完成。登录后再点一次就好。',
  MEMBERSHIP_REQUIRED: '这个人现在不是会员。要等本人在小程序里重新加入。',
  PERMISSION_DENIED: '你的角色不能做这件事。需要的话，请管理员帮忙调整。',
  CSRF_REFUSED: '为了安全，这次没有执行。请刷新页面后再试。',
  WX_CODE_INVALID: '微信登录凭证已失效，请会员重新打开小程序。',
  WX_LOGIN_BLOCKED: '微信限制了这个账号登录，请会员在微信里查看原因。',
  WX_BUSY: '微信那边正忙，稍等一会儿再试。',
  WX_UNAVAILABLE: '暂时连不上微信，小程序码还没有取到。入会链接可以照常使用。',
  STAFF_LOGIN_REFUSED: '账号或密码不对。账号已经保留，请再输一次密码。',
  STAFF_LOCKED: '密码试错太多次，这个账号先锁住了。请过一会儿再试，或请管理员帮忙。',
  STAFF_LINKED: '你的会员身份已经绑定过了，这次没有改。要改，请一位管理员帮忙。',
  STAFF_LINK_TAKEN: '这个会员号已经绑定在另一个账号上，请核对号码，或请管理员看一看。',
  STAFF_LINK_OWN: '自己的会员身份要由另一位管理员来改。',
  IDEMPOTENCY_KEY_MISSING: '这次没有提交成功。请刷新页面后再试。',
  IDEMPOTENCY_KEY_REUSED: '这次提交和上一次不一样，没有重复执行。请刷新页面后再试。',
  APPROVAL_NOT_PENDING: '这件事已经有结果了，这次没有再改。刷新看看是谁定的。',
  APPROVAL_OWN: '自己提的事，请另一位同事来定。不需要了的话，可以撤回。',
  APPROVAL_OTHERS: '只有提出的人才能撤回。不同意的话，可以写明原因驳回。',
  APPROVAL_ALREADY_ASKED: '同一件事已经有人提过，正在等人审批，不用再提一次。',
  APPROVAL_REASON_NEEDED: '打开或关掉两人复核要写一句为什么。如果你没有动它，是同事刚刚改过：刷新看看现在的样子。',
  MEMBER_IS_SELF: '这是工作人员自己的会员身份，提的人和定的人都要是别的同事。',
  CONSENT_REQUIRED: '还缺会员本人的同意，请会员在小程序里确认。',
  GUARDIAN_REQUIRED: '未满 14 周岁，需要监护人先同意。',
  MEMBER_NOT_ACTIVE: '这位会员现在不是在册状态，先看看会员资料。',
  MEMBER_SUSPENDED: '这位会员的资格暂停中，先看看会员资料。',
  MEMBER_JOINED_LATER: '这位会员是这一场散了以后才加入的，不能补签。',
  JOIN_CODE_EXPIRED: '这个入会码已经停用或过期，先启用它，或改一个新的截止日期。',
  EVENT_NOT_FOUND: '没有找到这个活动。它可能已经被删除，或者链接不完整。',
  EVENT_CANCELLED: '这个活动已经取消，不能再改动。之前的签到记录都还在。',
  SESSION_NOT_FOUND: '没有找到这个场次。它可能刚刚被删除。',
  SESSION_NOT_OPEN: '这个场次现在不在签到时间里。可以在活动页调整开放时间。',
  SESSION_HAS_CHECK_INS: '这个场次已经有人签到，不能删除。签到记录都还在。',
  CHECK_IN_CODE_INVALID: '这个签到码不对，请看屏幕上的新码。',
  CHECK_IN_CODE_STALE: '这个签到码已经换了，请看屏幕上的新码。',
  CHECK_IN_TRIES_SPENT: '输错次数太多，请直接扫屏幕上的码。',
  CHECK_IN_TICKET_EXPIRED: '扫码后等得太久了，请再扫一次屏幕上的码。',
  RULE_TERMS_INVALID: '这条规则有几处还说不通，已经标出来了。改好再存，填的都在。',
  RULE_UNCHANGED: '和现在的规则一样，没有什么要批准的。改了再提交就好。',
  RULE_START_TOO_EARLY: '新规则最早从明天开始，已经发生的事不会重新算。换一个开始的日子就好。',
  RULE_DRAFT_CHANGED: '这份草稿刚才被同事改过了，没有盖掉他的。你填的都在，先看看现在的样子。',
  RULE_DRAFT_NOT_OPEN: '这份草稿已经提交或结束，不能再改。想改的话，先撤回，或另起一份。',
  RULE_VERSION_MOVED: '这条规则刚刚有了新的一版，这份草稿是照旧版写的。请照新版再看一遍。',
  WHAT_IF_BUSY: '还有试算没算完：每人同时试算一份，全站同时两份。等它算完或先停下，再试这一份；填的都在。',
  JOURNAL_SOURCE_CONFLICT: '这件事已经记过，而且内容不同，没有重复记。',
  JOURNAL_ENTRY_REVERSED: '这一条已经撤销过了。',
  JOURNAL_ENTRY_NOT_REVERSIBLE: '这一条不能撤销：入会用退会来结束，撤错了的请本人重新签到，再记一笔新的。',
  POINTS_INSUFFICIENT: '这位会员现在可用的积分没有这么多。填的内容都还在，改小一点再试。',
  BADGE_NOT_GIVABLE: '这枚徽章现在不能手动送：它要么由活动得到，要么还没开始或已经停用。',
  BADGE_HELD: '这位会员已经有这枚徽章了，没有重复送。',
  BADGE_CAP_REACHED: '这枚徽章这个月的名额送完了，没有送出。下个月 1 日名额会重新算，写好的理由可以先留着。',
  BADGE_VERSION_MOVED: '已经有人改过这枚徽章，现在是新的一版，这次没有盖掉它。填的内容都还在，看看新的一版再提交。',
  BADGE_UNCHANGED: '填的和现在这一版一样，没有要改的。',
  BADGE_DEFINITION_INVALID: '有一项不合适，请再看看标出来的地方。填的内容都还在。',
  TIER_NOT_GIVABLE: '这一级不是由工作人员授予的，或者今天已经不再授予。请刷新页面再看看。',
  TIER_ALREADY_HELD: '这位会员正持有这项荣誉，期限不比这次短。要缩短期限，先撤销那一次，再重新授予。',
  TIER_UNTIL_PAST: '最后一天不能早于今天。填的内容都还在，改一下日期就好。',
  TIER_NOT_LOCKABLE: '这个序列里现在没有会降下来的等级：起步那一级不会失去，荣誉按授予时的期限算。',
  TIER_NOT_LOCKED: '这个等级现在没有特别保留，可能已经到期，或刚刚被同事结束了。',
  TIER_LADDER_MIXED: '一个序列里，要么每一级都靠达标，要么每一级都由工作人员授予，不能混着来。',
  TIER_TERMS_INVALID: '这一级的要求还不通顺，请看标出来的地方。',
  TIER_VERSION_MOVED: '已经有人改过这一级，现在是新的一版，这次没有盖掉它。填的内容都还在，看看新的一版再提交。',
  TIER_UNCHANGED: '和现在的内容一样，没有要改的地方。',
  TIER_START_TOO_EARLY: '最早从明天开始生效，请换一个日期。',
  TIME_RANGE_INVALID: '结束时间要晚于开始时间，请再看看。',
};

type Details = Readonly<Record<string, unknown>>;

const DECIDED: Readonly<Record<string, string>> = { approved: '已经批准了', refused: '已经写明不同意', withdrawn: '已经撤回了', lapsed: '过了 30 天，没有人处理，已经失效' };

/** What is wrong with a rung of a ladder. */
const TIER_PROBLEMS: Readonly<Record<string, string>> = {
  taken: '这个序列里已经有一级叫这个名字。',
  floor: '最低一级人人都有，不能加要求，也不能停止。',
  twice: '同一件事写了两遍，合成一条吧。',
  mixed: '这个序列里每一级都要有达标要求；荣誉序列则都由工作人员授予。',
  order: '同一件事，上一级的要求要比下一级高。',
  giving: '捐赠过就是捐赠过，这类等级一直保留，不做年度评审。',
  honour: '荣誉按授予时的期限，不做年度评审。',
  range: '保留的比例要在 50% 到 100% 之间。',
};

/** Where the details of a refusal say it more exactly; null where this time they do not. */
const EXACT: Partial<Record<RefusalCode, (details: Details) => string | null>> = {
  POINTS_INSUFFICIENT: ({ spendable }) =>
    typeof spendable !== 'number' ? null : spendable === 0 ? '这位会员现在没有可以扣的积分。' : `这位会员现在最多能扣 ${spendable} 积分，改小一点再试。`,
  APPROVAL_NOT_PENDING: ({ state, decidedBy }) => {
    const came = typeof state === 'string' ? DECIDED[state] : undefined;
    return came === undefined ? null : `这件事${typeof decidedBy === 'string' && decidedBy !== '' ? `${decidedBy}` : ''}${came}，这次没有再改。`;
  },
  // Whoever approves has typed nothing: what helps is to send it back to whoever asked.
  TIER_VERSION_MOVED: ({ approvalId }) => (typeof approvalId === 'string' ? '提出以后，已经有人改过这一级，现在是新的一版，所以没有批准，也没有盖掉它。可以驳回，请提的人照新的一版重新提。' : null),
  TIER_TERMS_INVALID: ({ problem }) => (typeof problem === 'string' ? (TIER_PROBLEMS[problem] ?? null) : null),
  // Shortly before midnight the earliest day is no longer tomorrow.
  RULE_START_TOO_EARLY: ({ earliest }) => (typeof earliest === 'string' && isDay(earliest) ? `已经发生的事不会重新算：新规则最早从${formatDay(earliest)}开始。换一个开始的日子就好。` : null),
  BADGE_CAP_REACHED: ({ perMonth }) =>
    typeof perMonth !== 'number' ? null : `这枚徽章一个月最多送 ${perMonth} 枚，这个月已经送完了。下个月 1 日名额会重新算，写好的理由可以先留着。`,
  // Where versions are meant, the other wish may be another one; what was typed waits for the answer to it.
  APPROVAL_ALREADY_ASKED: ({ requestedBy, kind }) =>
    typeof requestedBy !== 'string' || requestedBy === ''
      ? null
      : kind === 'points_adjustment'
        ? `${requestedBy}已经提过同一件事，正在等人审批，不用再提一次。`
        : `${requestedBy}已经提了一份改动，正在等人批准。一次只等一份：等它有了结果，再提这一份。`,
};

export const refusalWords = (code: RefusalCode, details: Details): string => EXACT[code]?.(details) ?? REFUSALS[code];

/** Stands below a field that the server refused. */
export const FIELD_HINT = '这一项请再看看';

export const withRequestId = (words: string, requestId: string): string => `${words}（编号 ${requestId}）`;
