import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

interface Props extends Omit<ButtonProps, 'href' | 'onClick' | 'htmlType'> {
  to: string;
}

/** Looks like a button and is a link: it may be opened in a new tab, and a keyboard finds it once. */
export function LinkButton({ to, ...looks }: Props) {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLElement>(to);
  return (
    <Button
      {...looks}
      href={href}
      onClick={(click) => follow(click as React.MouseEvent<HTMLAnchorElement>)}
    />
  );
}
