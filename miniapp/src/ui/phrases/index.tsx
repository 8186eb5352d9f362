import { Text, View } from '@tarojs/components';
import './index.scss';

interface PhrasesProps {
  children: string;
  className?: string;
}

/** A short sentence that ends its lines where it pauses; only a phrase longer than a line is broken within. */
export function Phrases({ children, className = '' }: PhrasesProps) {
  return (
    <View className={className}>
      {phrasesOf(children).map((phrase, index) => (
        <Text key={index} className="tx-phrase">
          {phrase}
        </Text>
      ))}
    </View>
  );
}

/** Each phrase keeps the mark that ends it. */
export const phrasesOf = (sentence: string): string[] => sentence.match(/[^，。；：？！]+[，。；：？！]*/g) ?? [sentence];
