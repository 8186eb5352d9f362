import { formatMonth } from '@tongxing/shared';
import { Button } from 'antd';
import { useState } from 'react';
import type { PointsEntryView } from '../../api/types';
import { LoadMore, rowsOf } from '../../ui/load-more';
import { momentOf } from '../../ui/moments';
import { signed } from '../../ui/signed';
import { Invitation, Loaded } from '../../ui/states';
import { POINTS } from './points.copy';
import { useLedger } from './points.api';
import { WhyDrawer } from './why-drawer';
import './points.css';

/** The ledger by month, in a person's words; every row opens to its reason. */
export function Ledger({ memberId }: { memberId: string }) {
  const ledger = useLedger(memberId);
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <>
      <Loaded query={ledger}>
        {(data) => {
          const entries = rowsOf(data);
          if (entries.length === 0) return <Invitation title={POINTS.emptyTitle} line={POINTS.emptyLine} />;
          return (
            <>
              {monthsOf(entries).map(([month, rows]) => (
                <section key={month} className="ledger-month">
                  <h3 className="quiet">{formatMonth(month)}</h3>
                  <ul className="plain-list">
                    {rows.map((entry) => (
                      <Row key={entry.id} entry={entry} ask={() => setAsked(entry.id)} />
                    ))}
                  </ul>
                </section>
              ))}
              <LoadMore query={ledger} />
            </>
          );
        }}
      </Loaded>
      <WhyDrawer memberId={memberId} entryId={asked} close={() => setAsked(null)} />
    </>
  );
}

function Row({ entry, ask }: { entry: PointsEntryView; ask: () => void }) {
  return (
    <li className="ledger-row">
      <div className="ledger-words">
        <span className={entry.reversed ? 'ledger-undone' : undefined}>{entry.text}</span>{' '}
        {entry.reversed && <span className="chip grey">{POINTS.reversed}</span>}
        <p className="quiet small">
          {entry.reason && `${entry.reason} · `}
          {momentOf(entry.occurredAt)}
        </p>
      </div>
      <div className="number">
        <span className={entry.delta > 0 ? 'ledger-delta plus' : 'ledger-delta'}>{signed(entry.delta)}</span>
        <p className="quiet small">{POINTS.balanceAfter(entry.balanceAfter)}</p>
      </div>
      <Button type="text" className="ledger-why" aria-label={POINTS.whyLabel(entry.text)} onClick={ask}>
        {POINTS.why}
      </Button>
    </li>
  );
}

function monthsOf(entries: readonly PointsEntryView[]): [string, PointsEntryView[]][] {
  const months = new Map<string, PointsEntryView[]>();
  for (const entry of entries) months.set(entry.month, [...(months.get(entry.month) ?? []), entry]);
  return [...months];
}
