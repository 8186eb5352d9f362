export { MISSING_CARDS, UNSWEPT_CARDS, UNTRUE_CARDS } from './card-content.sql';
export { CardIssuingModule, CardsModule } from './cards.module';
export { CardsQuery } from './cards.query';
export { CorrectionsService, type Swept } from './corrections.service';
export { IssuingService, type Issued, type IssueOptions } from './issuing.service';
export { sweptBefore } from './swept';
