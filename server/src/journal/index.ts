export { deedText, sourceText, titleOf } from './deed.copy';
export { EFFECTS, Steps, type DerivedTable, type Earlier, type Effect, type Stepped, type Told } from './effect';
export { fold, type Folded } from './fold';
export { MonthPetalsView, PetalView } from './journal.dto';
export { JournalModule, RecordingModule } from './journal.module';
export { JournalQuery, toPetalView, type JournalLine } from './journal.query';
export { countedOf, type Counted, type Entry, type EntryDetails, type EntryKind, type NewFact } from './journal.rule';
export { JournalService, type Recorded, type Reversal } from './journal.service';
export { RebuildService } from './rebuild.service';
