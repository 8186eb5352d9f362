import Taro from '@tarojs/taro';

/** Where WeChat shows its own page of what a mini-program may collect. */
export const hasPrivacyContract = process.env.TARO_ENV === 'weapp';

/** Opens that page; where WeChat is too old or has none on file, the other way is taken. */
export function openPrivacyContract(otherwise: () => void): void {
  if (typeof Taro.openPrivacyContract === 'function') Taro.openPrivacyContract({ fail: otherwise });
  else otherwise();
}
