import { Button } from 'antd';
import './moved-notice.css';

interface Props {
  words: string;
  /** What the version that came meanwhile says. */
  quote: string;
  followWord: string;
  follow: () => void;
}

/** Somebody else's version came while this one was being typed: what it says, and to go on from it with what is typed. */
export function MovedNotice({ words, quote, followWord, follow }: Props) {
  return (
    <div className="moved-notice" role="alert">
      <p>{words}</p>
      <blockquote>{quote}</blockquote>
      <Button onClick={follow}>{followWord}</Button>
    </div>
  );
}
