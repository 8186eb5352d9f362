// tier-words.copy.ts — letters about tiers and honours: what happened, what stays, and one next step. Nobody is hurried.
import { formatDay, type Day, type Track } from '@tongxing/shared';
import { PAGES, paragraphs, sentence, type MessageWords } from './messages.copy';

export function tierRiseWords({ name, track }: { name: string; track?: Track }): MessageWords {
  const walked =
    track === 'donor'
      ? `你的支持一笔一笔都落到了实处，谢谢你。从今天起，你是我们的${name}。`
      : `一次一次来，你已经走到了${name}。谢谢你一直都在。`;
  return {
    title: `你现在是${name}了`,
    body: paragraphs(walked, '看看这一路的花开到了哪里，下一场活动也给你留着位置。'),
    link: PAGES.tiers,
  };
}

/** Thirty days before the yearly review. `missing` is 「再参加 2 次活动」. */
export function tierNoticeWords({ name, missing }: { name: string; missing: string }): MessageWords {
  return {
    title: `${missing}，就能留在${name}`,
    body: paragraphs(
      '谢谢你这一年和我们同行。每年 1 月 1 日，我们会看看大家这一年走了多远。',
      `到今天为止，${missing}，明年你还是${name}。12 月 31 日以前都算。`,
      '要是最近忙不过来也不要紧：做过的事、积分和徽章都不会少，什么时候再来，等级都可以再升回去。',
    ),
    link: PAGES.events,
  };
}

export function tierFellWords({ from, to }: { from: string; to: string | null }): MessageWords {
  return {
    title: to === null ? '新的一年，重新出发' : `新的一年，你的等级是${to}`,
    body: paragraphs(
      `上个月和你说过的年度评审今天做完了。过去一年见面少了一些，${to === null ? `${from}先告一段落` : `等级从${from}回到了${to}`}。`,
      '你做过的每一件事都还记着，积分、成长值和徽章一样不少。谢谢你一直都在。',
      `想再成为${from}，从下一场活动开始就好，我们给你留着位置。`,
    ),
    link: PAGES.events,
  };
}

interface Honour {
  readonly name: string;
  readonly reason: string;
  readonly until: Day | null;
}

export function honourGivenWords({ name, reason, until }: Honour): MessageWords {
  return {
    title: `你获得了「${name}」`,
    body: paragraphs(
      `因为：${sentence(reason)}`,
      '谢谢你。你做的这些，我们都看在眼里，也想让更多人看见。',
      until === null ? '这项荣誉一直属于你。' : `这项荣誉到 ${dayText(until)}为止，之后也会留在你的等级记录里。`,
    ),
    link: PAGES.tiers,
  };
}

export function honourOverWords({ name, until }: { name: string; until: Day | null }): MessageWords {
  return {
    title: `「${name}」的任期满了`,
    body: paragraphs(
      until === null ? '当初说好的日子到了。' : `当初说好的日子是 ${dayText(until)}，现在到了。`,
      '谢谢你这段时间做的一切。这项荣誉会一直留在你的等级记录里。',
    ),
    link: PAGES.tiers,
  };
}

/** Given by mistake: what, why, and whom to ask. */
export function honourTakenBackWords({ name, reason, contactPhone }: { name: string; reason: string; contactPhone: string | null }): MessageWords {
  return {
    title: `「${name}」撤销了`,
    body: paragraphs(
      `工作人员核对后撤销了「${name}」。`,
      `原因：${sentence(reason)}`,
      `你其他的等级、积分和徽章都没有变。如果你觉得这里弄错了，${contactPhone === null ? '请直接和工作人员说' : `请打 ${contactPhone} 告诉我们`}。谢谢你一直都在。`,
    ),
    link: PAGES.tiers,
  };
}

export function tierLockedWords({ name, reason, until }: Honour): MessageWords {
  return {
    title: `${name}为你保留着`,
    body: paragraphs(
      `${until === null ? '从今天起' : `从今天起到 ${dayText(until)}`}，你的${name}不会因为年度评审或记录更正而降下来，再升一级则随时可以。`,
      `原因：${sentence(reason)}`,
      '安心去忙手上的事，谢谢你一直把我们放在心上。',
    ),
    link: PAGES.tiers,
  };
}

export function tierUnlockedWords({ name, reason }: { name: string; reason: string }): MessageWords {
  return {
    title: `${name}的保留到这里结束`,
    body: paragraphs(
      `现在的${name}不变，从今天起和大家一样，每年年底看一次。要是有一天可能降下来，会提前 30 天告诉你。`,
      `原因：${sentence(reason)}`,
      '谢谢你一直都在。',
    ),
    link: PAGES.tiers,
  };
}

/** With its year: an end may be years away. */
const dayText = (day: Day): string => formatDay(day, '0001-01-01');
