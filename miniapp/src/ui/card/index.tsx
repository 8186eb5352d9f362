import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { h5Role, Tap } from '../tap';
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
      {title ? <Text {...h5Role('heading', { 'aria-level': 2 })} className="tx-card__title">{title}</Text> : null}
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
