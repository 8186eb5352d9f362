import type { Tx } from '../common/transactor';
import type { SettingKey } from './organisation';
import { Setting } from './setting.entity';
import { DEFAULT_SETTINGS } from './settings.copy';

/** Gives a new database its first settings; what an office has written is left alone. */
export async function seedSettings(tx: Tx, now: Date): Promise<void> {
  const settings = tx.getRepository(Setting);
  for (const key of Object.keys(DEFAULT_SETTINGS) as SettingKey[]) {
    if (await settings.existsBy({ key })) continue;
    await settings.insert({ key, value: DEFAULT_SETTINGS[key], updatedAt: now });
  }
}
