import { ScrollView, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { h5Role, h5Semantics } from '../tap';
import { UI } from '../ui.copy';
import './index.scss';

interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** The action, always in sight below what scrolls. */
  foot?: ReactNode;
  /** Id of what is to be scrolled into sight. */
  inSight?: string;
}

/** Paper that slides up from the bottom. It stays mounted, so that what was typed in it survives closing. */
export function Sheet({ open, title, onClose, children, foot, inSight = '' }: SheetProps) {
  return (
    <View className={`tx-sheet ${open ? 'is-open' : ''}`}>
      <View className="tx-sheet__shade" catchMove onClick={onClose} />
      <View {...h5Role('dialog', { 'aria-modal': true, 'aria-label': title })} className="tx-sheet__paper">
        <View className="tx-sheet__head">
          <Text className="tx-sheet__title">{title}</Text>
          <View
            {...h5Semantics('button', UI.close)}
            id="sheet-close"
            className="tx-sheet__close"
            hoverClass="is-pressed"
            onClick={onClose}
          />
        </View>
        <ScrollView scrollY scrollIntoView={inSight} className="tx-sheet__scroll">
          <View className="tx-sheet__body">{children}</View>
        </ScrollView>
        {foot ? <View className="tx-sheet__foot">{foot}</View> : null}
      </View>
    </View>
  );
}
