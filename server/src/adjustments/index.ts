export type { AdjustmentRequest } from './adjustments.dto';
export { AdjustmentsModule } from './adjustments.module';
export { AdjustmentsService } from './adjustments.service';
