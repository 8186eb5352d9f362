import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Tap } from '../tap';
import './index.scss';

interface CardProps {
  children: ReactNode;
  title?: string;
  id?: string;
  className?: string;
  onTap?: () => void;
}

export function Card({ children, title, id, className = '', onTap }: CardProps) {
  const inside = (
    <>
      {title ? <Text className="tx-card__title">{title}</Text> : null}
      {children}
    </>
  );
  if (onTap) {
    return (
      <Tap {...(id ? { id } : {})} className={`tx-card ${className}`} onTap={onTap}>
        {inside}
      </Tap>
    );
  }
  return (
    <View {...(id ? { id } : {})} className={`tx-card ${className}`}>
      {inside}
    </View>
  );
}
