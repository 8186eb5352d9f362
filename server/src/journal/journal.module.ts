import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { CIRCUMSTANCES, NO_CIRCUMSTANCES, type Circumstances } from './circumstances';
import { EFFECTS, type Effect } from './effect';
import { JournalQuery } from './journal.query';
import { JournalService } from './journal.service';
import { RebuildRunsService } from './rebuild-runs.service';
import { RebuildService } from './rebuild.service';

/** Reading the journal. */
@Module({ providers: [JournalQuery], exports: [JournalQuery] })
export class JournalModule {}

/**
 * Recording in the journal. The effects stand to the right of the journal and read it, so the list of them is
 * handed in where all nouns meet; everyone who records then finds the one service.
 */
@Global()
@Module({})
export class RecordingModule {
  static with(effects: Type<Effect>[], imports: Type[], circumstances?: Type<Circumstances>): DynamicModule {
    return {
      module: RecordingModule,
      imports,
      providers: [
        { provide: EFFECTS, useFactory: (...ordered: Effect[]) => ordered, inject: effects },
        circumstances ? { provide: CIRCUMSTANCES, useExisting: circumstances } : { provide: CIRCUMSTANCES, useValue: NO_CIRCUMSTANCES },
        ...[JournalService, RebuildService, RebuildRunsService],
      ],
      exports: [EFFECTS, JournalService, RebuildService, RebuildRunsService],
    };
  }
}
