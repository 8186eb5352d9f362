import Taro from '@tarojs/taro';
import { Cancelled } from './failure';
import { arrivalOfScan, type Arrival } from './launch';

/** A browser cannot scan: there, digits are typed. */
export const canScan = process.env.TARO_ENV === 'weapp';

/** Opens WeChat's scanner. Refuses: Cancelled when it was closed or the camera not allowed. */
export async function scan(): Promise<Arrival> {
  try {
    const { result, path } = (await Taro.scanCode({ onlyFromCamera: false })) as { result?: string; path?: string };
    return arrivalOfScan({ ...(result ? { result } : {}), ...(path ? { path } : {}) });
  } catch {
    throw new Cancelled();
  }
}
