import { View } from '@tarojs/components';
import type { ComponentProps, ReactNode } from 'react';

/** What a browser's screen reader and keyboard need; a mini-program's templates drop it. */
export function h5Semantics(role: string, label?: string, extra: Record<string, unknown> = {}): object {
  if (process.env.TARO_ENV !== 'h5') return {};
  return { role, tabIndex: 0, ...(label ? { 'aria-label': label } : {}), ...extra };
}

/** What a browser's screen reader says of something that is not to be touched: a heading, a notice. */
export function h5Role(role: string, extra: Record<string, unknown> = {}): object {
  return process.env.TARO_ENV === 'h5' ? { role, ...extra } : {};
}

interface TapProps {
  onTap: () => void;
  children: ReactNode;
  id?: string;
  className?: string;
  label?: string;
  style?: ComponentProps<typeof View>['style'];
  /** One of several to choose from, and whether it is the chosen one. */
  chosen?: boolean;
  /** It unfolds something, and whether it has. */
  open?: boolean;
}

/** A surface to touch that is not a button to look at: a row, a card, an avatar. */
export function Tap({ onTap, children, id, className = '', label, style, chosen, open }: TapProps) {
  const state = { ...(chosen === undefined ? {} : { 'aria-pressed': chosen }), ...(open === undefined ? {} : { 'aria-expanded': open }) };
  return (
    <View
      {...h5Semantics('button', label, state)}
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
