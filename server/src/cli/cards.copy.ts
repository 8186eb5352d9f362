export const CARDS_COPY = {
  usage: `用法：npm run cards [-- --month 2026-10] [--anew]   发放一个月的月度卡；不写月份就是上个月。中断后再运行一次，会接着发。
      --anew         这个月发完之后，再为还没有卡的会员补发一遍
      --corrections  为已发的月份更正：补记或撤销之后，重新发一版`,
  notOver: (month: string) => `${month} 还没有过完，过完才能发卡。  ${month} is not over.`,
  began: (month: string) => `开始发放 ${month} 的月度卡。  Issuing the cards of ${month}.`,
  progress: (lastNo: number, ofNo: number, cards: number, perSecond: number) =>
    `会员号到 ${lastNo}/${ofNo}，已发 ${cards} 张，每秒 ${perSecond} 张`,
  finished: (month: string, cards: number, resumedAfter: number, seconds: string) =>
    `${month}：${resumedAfter > 0 ? `接着会员号 ${resumedAfter} 之后，` : ''}发出 ${cards} 张，用时 ${seconds} 秒。  Done: ${cards} cards.`,
  finishedBefore: (month: string) => `${month} 已经发过了。  ${month} was issued before.`,
  takenOver: (month: string, cards: number) => `${month} 由另一处接着发了，这里发出 ${cards} 张后停下。  Another run took over.`,
  corrected: (corrected: number, supplied: number) => `更正 ${corrected} 张，补发 ${supplied} 张。  ${corrected} cards issued again, ${supplied} supplied.`,
  leftOut: (cards: number) => `有 ${cards} 张没有做成，下次再试；上面写着是哪几张、为什么。  ${cards} could not be issued, for the reasons above.`,
} as const;
