import Taro from '@tarojs/taro';

/** Opens the phone's dialler. Calling it off is not an error. */
export function callPhone(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}
