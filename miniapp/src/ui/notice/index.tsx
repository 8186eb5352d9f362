import { Text, View } from '@tarojs/components';
import { h5Role } from '../tap';
import './index.scss';

interface NoticeProps {
  children: string;
  id?: string;
  /** plain: something to know; refusal: something did not work, and what to do. */
  look?: 'plain' | 'refusal';
}

/** A line about the state of things, near what it concerns. */
export function Notice({ children, id, look = 'plain' }: NoticeProps) {
  return (
    <View {...h5Role(look === 'refusal' ? 'alert' : 'status')} {...(id ? { id } : {})} className={`tx-notice tx-notice--${look}`}>
      <Text>{children}</Text>
    </View>
  );
}
