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
  /** There is nothing it could do; what can be done instead stands beside it. */
  disabled?: boolean;
  /** What a screen reader says where the words alone would not tell one button from the next. */
  label?: string;
  className?: string;
}

/** While sending it keeps its size and words and takes no second tap. */
export function Button({ children, onTap, id, look = 'primary', sending = false, disabled = false, label, className = '' }: ButtonProps) {
  return (
    <TaroButton
      {...h5Semantics('button', label, disabled ? { 'aria-disabled': true } : {})}
      {...(id ? { id } : {})}
      className={`tx-button tx-button--${look} ${sending ? 'is-sending' : ''} ${disabled ? 'is-disabled' : ''} ${className}`}
      hoverClass="is-pressed"
      onClick={() => {
        if (!sending && !disabled) onTap();
      }}
    >
      {children}
    </TaroButton>
  );
}
