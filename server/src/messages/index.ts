export { expiryNotice } from './expiry-notice';
export {
  badgeGivenWords,
  badgeTakenBackWords,
  checkInByHandWords,
  contributionReversedWords,
  pointsAdjustedWords,
  pointsAdjustmentUndoneWords,
  type MessageWords,
  type TierLost,
} from './messages.copy';
export { honourGivenWords, honourOverWords, honourTakenBackWords, tierLockedWords, tierUnlockedWords } from './tier-words.copy';
export { MessageView } from './messages.dto';
export { MessageDeliveryModule, MessagesModule } from './messages.module';
export { MessagesService, type NewMessage } from './messages.service';
