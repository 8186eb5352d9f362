// Stand-ins for Taro's components: plain elements with the same props, so that React Testing Library can touch them.
import type { ChangeEvent, CSSProperties, ReactNode } from 'react';

interface Props {
  children?: ReactNode;
  className?: string;
  id?: string;
  style?: CSSProperties;
  onClick?: () => void;
  role?: string;
  'aria-label'?: string;
  'aria-checked'?: boolean;
}

const semantic = (props: Props) => ({
  id: props.id,
  className: props.className,
  style: props.style,
  onClick: props.onClick,
  role: props.role,
  'aria-label': props['aria-label'],
  'aria-checked': props['aria-checked'],
});

export const View = (props: Props) => <div {...semantic(props)}>{props.children}</div>;
export const ScrollView = View;
export const Text = (props: Props) => <span {...semantic(props)}>{props.children}</span>;
export const Button = (props: Props) => <button {...semantic(props)}>{props.children}</button>;
export const Image = ({ src, className }: { src: string; className?: string }) => <img src={src} className={className} alt="" />;

interface InputProps extends Props {
  value?: string;
  placeholder?: string;
  ariaLabel?: string;
  maxlength?: number;
  onInput?: (event: { detail: { value: string } }) => void;
}

export const Input = ({ value, placeholder, ariaLabel, onInput, id }: InputProps) => (
  <input
    id={id}
    value={value}
    placeholder={placeholder}
    aria-label={ariaLabel}
    onChange={(event: ChangeEvent<HTMLInputElement>) => onInput?.({ detail: { value: event.target.value } })}
  />
);
export const Textarea = Input;
export const Picker = View;
