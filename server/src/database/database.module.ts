import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactor } from '../common/transactor';
import { openDataSource, type DataSourceSettings } from './data-source';
import { migrate } from './migrate';

/**
 * Gives the whole application its DataSource (also as @InjectDataSource()) and its Transactor. Whoever is given
 * the DataSource finds every migration run, because nothing is injected before that.
 */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static at(url: string, settings: DataSourceSettings = {}): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DataSource, useFactory: () => openMigrated(url, settings) }, Transactor],
      exports: [DataSource, Transactor],
    };
  }

  /** Jobs stop in the hooks before this one, so nothing is running any more. */
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

async function openMigrated(url: string, settings: DataSourceSettings): Promise<DataSource> {
  const dataSource = await openDataSource(url, settings);
  try {
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
