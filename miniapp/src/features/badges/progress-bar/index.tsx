import { Text, View } from '@tarojs/components';
import type { BadgeProgressView } from '../../../platform/api-types';
import './index.scss';

/** How far a badge has come; the words say the same as the bar. Where nothing is counted, or nothing yet, there is neither. */
export function ProgressBar({ progress: { have, need, text } }: { progress: BadgeProgressView }) {
  if (text === '' || have === 0) return null;
  return (
    <View className="badge-progress">
      <View className="badge-progress__bar">
        <View className="badge-progress__fill" style={{ width: `${Math.min(100, (have / need) * 100)}%` }} />
      </View>
      <Text className="badge-progress__text">{text}</Text>
    </View>
  );
}
