import { Text, View } from '@tarojs/components';
import type { JoinedView } from '../../../platform/api-types';
import type { Failure } from '../../../platform/failure';
import { wordsOf } from '../../../platform/refusals.copy';
import { Flower } from '../../../ui/flower';
import { Notice } from '../../../ui/notice';
import { JOINING } from '../joining.copy';
import './index.scss';

const FIRST_PETAL = [{ kind: 'joined', quantity: 1 }] as const;

interface WelcomeProps {
  joined: JoinedView;
  /** Why the check-in that waited for joining did not work. */
  checkInFailure: Failure | null;
}

/** The moment after joining: who you are now, and the first petal. */
export function Welcome({ joined: { member, joinedNow, rejoined }, checkInFailure }: WelcomeProps) {
  const isNew = joinedNow && !rejoined;
  return (
    <View className="welcome" id="welcome">
      <Flower petals={FIRST_PETAL} large className="welcome__flower" />
      <Text className="welcome__title">
        {isNew ? JOINING.welcome(member.nickname) : JOINING.welcomeBack(member.nickname)}
      </Text>
      <Text className="welcome__line">{isNew ? JOINING.memberNo(member.no) : JOINING.memberNoBack(member.no)}</Text>
      {isNew ? <Text className="welcome__small">{JOINING.firstPetal}</Text> : null}
      {checkInFailure ? <Notice look="refusal">{JOINING.checkInAfterFailed + wordsOf(checkInFailure)}</Notice> : null}
    </View>
  );
}
