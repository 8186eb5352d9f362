import type { ChannelKind } from '@tongxing/shared';

/** One invented member. Telephone numbers are of the kind that nobody has. */
export interface Person {
  readonly openid: string;
  readonly nickname: string;
  readonly realName?: string;
  readonly city?: string;
  readonly phone?: string;
  readonly birthday?: string;
  /** Days before the demonstration begins. */
  readonly joinedDaysAgo: number;
  readonly channel: ChannelKind;
  /** How readily they come, from 0 to 1. */
  readonly zeal: number;
  /** They have not come since so many days ago. */
  readonly silentForDays?: number;
  /** They left so many days ago. */
  readonly leftDaysAgo?: number;
  /** They took back the consent to be in stories so many days ago. */
  readonly noStoriesSinceDays?: number;
  /** They leave their inbox unread. */
  readonly readsNothing?: boolean;
}

type Line = readonly [
  openid: string,
  nickname: string,
  realName: string | null,
  city: string | null,
  joinedDaysAgo: number,
  channel: ChannelKind,
  zeal: number,
  more?: Partial<Pick<Person, 'birthday' | 'silentForDays' | 'leftDaysAgo' | 'noStoriesSinceDays' | 'readsNothing'>>,
];

const LINES: readonly Line[] = [
  ['lin_xiaoman', '林小满', '林小满', '台州', 418, 'staff', 0.99, { birthday: '1994-05-21' }],
  ['li_laoshi', '李老师', '李秀兰', '台州', 412, 'staff', 0.9, { birthday: '1961-09-10' }],
  ['chen_mo', '陈默', '陈默', '临海', 409, 'staff', 0.86],
  ['zhou_yan', '周砚', '周砚', '台州', 407, 'staff', 0.82],
  ['a_yuan', '阿沅', '沈沅', '台州', 401, 'event', 0.84, { birthday: '1988-03-02' }],
  ['lao_ma', '老马识途', '马国栋', '温岭', 400, 'event', 0.74],
  ['qing_chuan', '晴川', null, '台州', 399, 'event', 0.7],
  ['tang_tang', '糖糖妈妈', '唐静怡', '台州', 398, 'event', 0.66],
  ['xu_zhe', '许喆', '许喆', '杭州', 396, 'event', 0.62],
  ['he_ye', '荷叶', '何叶', '仙居', 395, 'partner', 0.72, { noStoriesSinceDays: 60 }],
  ['zhao_qiming', '赵启明', '赵启明', '台州', 394, 'event', 0.78, { silentForDays: 178 }],
  ['shan_lan', '山岚', null, '天台', 390, 'partner', 0.55],
  ['wu_kun', '吴堃', '吴堃', '台州', 388, 'partner', 0.58],
  ['ji_mo_feng', '季末的风', null, '宁波', 383, 'online', 0.4, { readsNothing: true }],
  ['jiang_yue', '江玥', '江玥', '台州', 379, 'exhibition', 0.6],
  ['hai_feng', '海风', '方海峰', '玉环', 377, 'exhibition', 0.64],
  ['da_bai', '大白', null, '台州', 371, 'exhibition', 0.35, { silentForDays: 210 }],
  ['liu_rong', '刘镕', '刘镕', '临海', 365, 'partner', 0.5],
  ['nuan_nuan', '暖暖', '黄暖', '台州', 361, 'exhibition', 0.52],
  ['xiao_bei', '小北', '彭北辰', '台州', 352, 'event', 0.57],
  ['sun_yun', '孙赟', '孙赟', '温岭', 344, 'online', 0.44],
  ['mu_mu', '木木', null, '杭州', 338, 'online', 0.3, { leftDaysAgo: 95, silentForDays: 120 }],
  ['yu_xiang', '郁翔', '郁翔', '台州', 331, 'event', 0.49],
  ['a_zhen', '阿珍', '胡淑珍', '台州', 326, 'partner', 0.68, { birthday: '1966-12-08' }],
  ['song_yi', '宋祎', '宋祎', '台州', 319, 'exhibition', 0.46],
  ['pu_gong', '蒲公英', null, '黄岩', 312, 'online', 0.38],
  ['gao_shan', '高山流水', '高山', '台州', 305, 'event', 0.41, { silentForDays: 150 }],
  ['ruo_chong', '若翀', '潘若翀', '宁波', 297, 'online', 0.36],
  ['xiao_yu', '小鱼', '于晓渔', '玉环', 289, 'event', 0.53],
  ['qian_duo', '钱多多', '钱朵', '台州', 283, 'partner', 0.47],
  ['mei_lan', '梅兰', '梅兰', '台州', 276, 'exhibition', 0.43],
  ['bo_bo', '波波', null, '台州', 268, 'event', 0.33, { readsNothing: true }],
  ['xie_tian', '谢天', '谢天', '临海', 262, 'online', 0.39],
  ['yan_zi', '燕子', '严紫燕', '台州', 255, 'event', 0.51],
  ['dong_dong', '冬冬', null, '台州', 247, 'referral', 0.45],
  ['cheng_zi', '橙子', '程紫', '台州', 238, 'referral', 0.56],
  ['bai_lu', '白鹭', '白璐', '温岭', 229, 'exhibition', 0.37],
  ['tie_jun', '铁军', '邵铁军', '台州', 221, 'partner', 0.48],
  ['si_yuan', '思源', '顾思源', '上海', 214, 'online', 0.34],
  ['xiao_mi', '小米粥', null, '台州', 207, 'referral', 0.4],
  ['wen_wen', '文文', '温雯', '台州', 199, 'event', 0.42],
  ['a_le', '阿乐', '乐天', '台州', 191, 'event', 0.35, { noStoriesSinceDays: 31 }],
  ['shu_yang', '书扬', '郑书扬', '杭州', 183, 'online', 0.31],
  ['jing_zhe', '惊蛰', null, '仙居', 174, 'exhibition', 0.36],
  ['ning_meng', '柠檬', '宁萌', '台州', 165, 'referral', 0.44],
  ['lao_luo', '老罗', '罗永年', '台州', 156, 'partner', 0.5, { birthday: '1958-01-19' }],
  ['qiu_qiu', '秋秋', '邱秋', '台州', 147, 'event', 0.38],
  ['xing_he', '星河', null, '宁波', 138, 'online', 0.29, { readsNothing: true }],
  ['jia_hui', '嘉慧', '叶嘉慧', '台州', 128, 'event', 0.4],
  ['man_tou', '馒头', null, '黄岩', 117, 'referral', 0.33],
  ['xiao_tong', '小童', '童可欣', '台州', 104, 'exhibition', 0.41],
  ['fei_fei', '飞飞', '费斐', '台州', 92, 'event', 0.39],
  ['hong_dou', '红豆', '洪窦', '临海', 79, 'partner', 0.37],
  ['zi_mo', '子墨', '朱子墨', '台州', 66, 'online', 0.34],
  ['a_guang', '阿光', null, '台州', 52, 'event', 0.42],
  ['yun_duo', '云朵', '云朵', '天台', 41, 'exhibition', 0.4],
  ['ouyang_nana', '欧阳娜娜', '欧阳娜', '台州', 24, 'event', 0.92],
  ['da_xiong', '大雄', null, '台州', 13, 'referral', 0.3],
  ['ke_ke', '可可', null, '台州', 6, 'online', 0.2],
  ['xiao_zhou', '粥小舟', null, '台州', 2, 'event', 0.2],
];

/** The first twenty or so who gave their real name also gave a number, as people do who come often. */
const WITH_PHONE = 22;

export const PEOPLE: readonly Person[] = LINES.map(([openid, nickname, realName, city, joinedDaysAgo, channel, zeal, more], i) => ({
  openid: `oDemo_${openid}`,
  nickname,
  ...(realName === null ? {} : { realName }),
  ...(city === null ? {} : { city }),
  ...(realName !== null && i < WITH_PHONE ? { phone: `138000000${String(i + 1).padStart(2, '0')}` } : {}),
  joinedDaysAgo,
  channel,
  zeal,
  ...more,
}));
