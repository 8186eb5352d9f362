import { Button } from 'antd';
import type { TimelineItemView } from '../../api/types';
import { momentOf } from '../../ui/moments';
import { LoadMore, rowsOf } from '../../ui/load-more';
import { Invitation, Loaded } from '../../ui/states';
import { useTimeline } from './members.api';
import { MEMBERS } from './members.copy';

interface Props {
  memberId: string;
  /** Offered where it can be undone; left out for those who may not. */
  undo?: (item: TimelineItemView) => void;
  /** Offered for a check-in that was taken back and not put back; left out for those who may not. */
  putBack?: (sessionId: string) => void;
}

/** Everything that happened with this member, newest first; what was undone stays, struck through, with the reason. */
export function Timeline({ memberId, undo, putBack }: Props) {
  const timeline = useTimeline(memberId);
  return (
    <Loaded query={timeline}>
      {(data) => {
        const items = rowsOf(data);
        if (items.length === 0) {
          return <Invitation title={MEMBERS.timelineEmptyTitle} line={MEMBERS.timelineEmpty} />;
        }
        return (
          <>
            <ol className="tracks">
              {items.map((item) => (
                <Item key={item.id} item={item} undo={undo} putBack={putBack} />
              ))}
            </ol>
            <LoadMore query={timeline} />
          </>
        );
      }}
    </Loaded>
  );
}

function Item({ item, undo, putBack }: { item: TimelineItemView } & Pick<Props, 'undo' | 'putBack'>) {
  const { at, kind, text, detail, reversed, reversedWhy, undoable, missingAt } = item;
  // A check-in has a reason of its own where staff recorded it.
  const because = kind === 'checked_in' ? MEMBERS.becauseByHand : MEMBERS.because;
  return (
    <li className={reversed ? 'undone' : undefined}>
      <span className="track-text">{text}</span>
      <span className="track-end">
        <time dateTime={at} className="quiet small nowrap">
          {momentOf(at)}
        </time>
        {undo && undoable && (
          <Button type="text" size="small" className="track-undo" aria-label={MEMBERS.undoLabel(text)} onClick={() => undo(item)}>
            {MEMBERS.undo}
          </Button>
        )}
        {putBack && missingAt && (
          <Button type="text" size="small" className="track-put-back" aria-label={MEMBERS.putBackLabel(text)} onClick={() => putBack(missingAt)}>
            {MEMBERS.putBack}
          </Button>
        )}
      </span>
      {(detail || reversed) && (
        <span className="quiet small">
          {reversed && <span className="chip grey">{MEMBERS.reversed}</span>} {reversedWhy ? MEMBERS.reversedWhy(reversedWhy) : detail && because(detail)}
        </span>
      )}
    </li>
  );
}
