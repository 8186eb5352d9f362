import { momentOf } from '../../ui/moments';
import { LoadMore, rowsOf } from '../../ui/load-more';
import { Invitation, Loaded } from '../../ui/states';
import { useTimeline } from './members.api';
import { MEMBERS } from './members.copy';

/** Everything that happened with this member, newest first; what was undone stays, struck through. */
export function Timeline({ memberId }: { memberId: string }) {
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
              {items.map(({ id, at, text, detail, reversed }) => (
                <li key={id} className={reversed ? 'undone' : undefined}>
                  <span className="track-text">{text}</span>
                  <time dateTime={at} className="quiet small nowrap">
                    {momentOf(at)}
                  </time>
                  {(detail || reversed) && (
                    <span className="quiet small">
                      {detail} {reversed && <span className="chip grey">{MEMBERS.reversed}</span>}
                    </span>
                  )}
                </li>
              ))}
            </ol>
            <LoadMore query={timeline} />
          </>
        );
      }}
    </Loaded>
  );
}
