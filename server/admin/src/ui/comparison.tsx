// Two sentences, one below the other, with what changed marked in both: what an approver reads before a yes.
import { sentenceDifference, type Piece } from '@tongxing/shared';
import './comparison.css';

interface Words {
  before: string;
  after: string;
}

export function Comparison({ before, after, words }: { before: string; after: string; words: Words }) {
  const difference = sentenceDifference(before, after);
  return (
    <dl className="comparison">
      <div className="comparison-line old">
        <dt>{words.before}</dt>
        <dd>
          <Pieces pieces={difference.before} as="del" />
        </dd>
      </div>
      <div className="comparison-line">
        <dt>{words.after}</dt>
        <dd>
          <Pieces pieces={difference.after} as="ins" />
        </dd>
      </div>
    </dl>
  );
}

/** A single sentence in the same shape, where there is nothing to compare it with. */
export function Saying({ word, sentence }: { word: string; sentence: string }) {
  return (
    <dl className="comparison">
      <div className="comparison-line">
        <dt>{word}</dt>
        <dd>{sentence}</dd>
      </div>
    </dl>
  );
}

/** A sentence with what is new in it, against the one that it would replace. */
export function Changed({ before, after }: { before: string | null; after: string }) {
  return before === null ? after : <Pieces pieces={sentenceDifference(before, after).after} as="ins" />;
}

function Pieces({ pieces, as: Mark }: { pieces: readonly Piece[]; as: 'del' | 'ins' }) {
  return pieces.map(({ text, changed }, i) => (changed ? <Mark key={i}>{text}</Mark> : <span key={i}>{text}</span>));
}
