import { View } from '@tarojs/components';
import type { ComponentProps, ReactNode } from 'react';

/** What a browser's screen reader and keyboard need; a mini-program's templates drop it. */
export function h5Semantics(role: string, label?: string, extra: Record<string, unknown> = {}): object {
  if (process.env.TARO_ENV !== 'h5') return {};
  return { role, tabIndex: 0, ...(label ? { 'aria-label': label } : {}), ...extra };
}

interface TapProps {
  onTap: () => void;
  children: ReactNode;
  id?: string;
  className?: string;
  label?: string;
  style?: ComponentProps<typeof View>['style'];
}

/** A surface to touch that is not a button to look at: a row, a card, an avatar. */
export function Tap({ onTap, children, id, className = '', label, style }: TapProps) {
  return (
    <View
      {...h5Semantics('button', label)}
      {...(id ? { id } : {})}
      {...(style ? { style } : {})}
      className={className}
      hoverClass="is-pressed"
      hoverStayTime={60}
      onClick={onTap}
    >
      {children}
    </View>
  );
}
