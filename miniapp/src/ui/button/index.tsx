import { Button as TaroButton } from '@tarojs/components';
import type { ReactNode } from 'react';
import { h5Semantics } from '../tap';
import './index.scss';

interface ButtonProps {
  children: ReactNode;
  onTap: () => void;
  id?: string;
  /** primary: the one action of the screen; quiet: beside it; text: an inline way out; danger: text that takes something away. */
  look?: 'primary' | 'quiet' | 'text' | 'danger';
  sending?: boolean;
  className?: string;
}

/** While sending it keeps its size and words and takes no second tap. */
export function Button({ children, onTap, id, look = 'primary', sending = false, className = '' }: ButtonProps) {
  return (
    <TaroButton
      {...h5Semantics('button')}
      {...(id ? { id } : {})}
      className={`tx-button tx-button--${look} ${sending ? 'is-sending' : ''} ${className}`}
      hoverClass="is-pressed"
      onClick={() => {
        if (!sending) onTap();
      }}
    >
      {children}
    </TaroButton>
  );
}
