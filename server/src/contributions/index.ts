export { ReversalPreviewView, ReversalRequest, UndoneView } from './contributions.dto';
export { ContributionsModule } from './contributions.module';
export { isUndoable } from './contributions.rule';
export { ContributionsService, type Undone } from './contributions.service';
