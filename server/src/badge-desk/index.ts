export { BadgeDeskModule } from './badge-desk.module';
export { GiftsService, type Giving } from './gifts.service';
export { ProposalsService, type Proposing } from './proposals.service';
