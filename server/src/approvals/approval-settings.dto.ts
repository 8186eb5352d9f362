import { BoolField, IntField } from '../common/fields';

export const LARGEST_LIMIT = 100_000;

export class ApprovalSettingsRequest {
  @BoolField({ description: 'Whether another person than the one who asked has to decide' })
  twoPersons: boolean;

  @IntField({ min: 0, max: LARGEST_LIMIT, description: 'Points that one person may move for one member on one day alone' })
  pointsLimit: number;
}

export class ApprovalSettingsView extends ApprovalSettingsRequest {}
