// The only reader and writer of setting.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import type { Tx } from '../common/transactor';
import { filledIn } from './documents.rule';
import type { ApprovalSettings, Documents, LandingContent, Organisation, SettingKey, Settings } from './organisation';
import { Setting } from './setting.entity';
import { DEFAULT_SETTINGS } from './settings.copy';

@Injectable()
export class SettingsService {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  organisation(): Promise<Organisation> {
    return this.read('organisation');
  }

  /** What a landing page shows where its join code says nothing of its own. */
  landing(): Promise<LandingContent> {
    return this.read('landing');
  }

  /** The documents with the office's own name and contact in them. */
  async documents(): Promise<Documents> {
    const [documents, organisation] = await Promise.all([this.read('documents'), this.read('organisation')]);
    return filledIn(documents, organisation);
  }

  /** When something needs a second person. Inside a transaction, say which. */
  approvals(manager?: EntityManager): Promise<ApprovalSettings> {
    return this.read('approvals', manager);
  }

  /** Takes the row of a setting: what is read of it from here on stays so until this transaction ends. */
  async hold(tx: Tx, key: SettingKey): Promise<void> {
    await tx.getRepository(Setting).update({ key }, { key });
  }

  async save<Key extends SettingKey>(tx: Tx, key: Key, value: Settings[Key]): Promise<void> {
    await tx
      .getRepository(Setting)
      .createQueryBuilder()
      .insert()
      .values({ key, value, updatedAt: this.clock.now() })
      .orUpdate(['value', 'updated_at'], ['key'])
      .updateEntity(false)
      .execute();
  }

  private async read<Key extends SettingKey>(key: Key, manager: EntityManager = this.dataSource.manager): Promise<Settings[Key]> {
    const setting = await manager.getRepository(Setting).findOneBy({ key });
    return (setting?.value as Settings[Key] | undefined) ?? DEFAULT_SETTINGS[key];
  }
}
