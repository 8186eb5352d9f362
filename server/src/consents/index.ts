export { ConsentAnswerRequest, ConsentDocumentView, ConsentView } from './consents.dto';
export { ConsentsModule } from './consents.module';
export type { ConsentAnswer } from './consents.rule';
export { ConsentsService, type ConsentChannel } from './consents.service';
