import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Tap } from '../tap';
import './index.scss';

interface RowProps {
  title: string;
  id?: string;
  note?: string;
  /** What stands at the right: a value, a count. */
  value?: string;
  start?: ReactNode;
  onTap?: () => void;
}

/** One line of a list. With onTap it leads somewhere and shows it. */
export function Row({ title, id, note, value, start, onTap }: RowProps) {
  const inside = (
    <>
      {start ? <View className="tx-row__start">{start}</View> : null}
      <View className="tx-row__words">
        <Text className="tx-row__title">{title}</Text>
        {note ? <Text className="tx-row__note">{note}</Text> : null}
      </View>
      {value ? <Text className="tx-row__value">{value}</Text> : null}
      {onTap ? <Chevron /> : null}
    </>
  );
  return onTap ? (
    <Tap {...(id ? { id } : {})} className="tx-row" onTap={onTap}>
      {inside}
    </Tap>
  ) : (
    <View {...(id ? { id } : {})} className="tx-row">
      {inside}
    </View>
  );
}

/** Says that a line leads somewhere. */
export function Chevron() {
  return <View className="tx-row__chevron" />;
}

/** Rows on one sheet, a hairline between them. */
export function Rows({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <View className={`tx-rows ${className}`}>{children}</View>;
}
