export { ClosingsModule } from './closings.module';
export { ClosingsService, type ClosingOptions } from './closings.service';
