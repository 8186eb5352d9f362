import { Drawer } from 'antd';
import type { RuleCitationView, WhyView } from '../../api/types';
import { KindDot } from '../../ui/flower';
import { dayOf, momentOf } from '../../ui/moments';
import { signed } from '../../ui/signed';
import { Loaded } from '../../ui/states';
import { POINTS } from './points.copy';
import { useWhy } from './points.api';

interface Props {
  memberId: string;
  entryId: string | null;
  close: () => void;
}

/** Opens one entry to the contribution behind it and the rule version that priced it. */
export function WhyDrawer({ memberId, entryId, close }: Props) {
  const why = useWhy(memberId, entryId);
  return (
    <Drawer title={POINTS.drawerTitle} open={entryId !== null} onClose={close} size={440} destroyOnHidden>
      <Loaded query={why}>{(reason) => <Why reason={reason} />}</Loaded>
    </Drawer>
  );
}

function Why({ reason: { entry, contribution, occasion, lots, rule, others, reversal } }: { reason: WhyView }) {
  return (
    <div className="why">
      <header>
        <strong>{signed(entry.delta)}</strong> {POINTS.pointsUnit}
        <p className="quiet">{entry.text}</p>
      </header>
      {reversal && (
        <section className="why-undone">
          <h3>{POINTS.undoneTitle}</h3>
          <p>{reversal.reason}</p>
          <p className="quiet small">{POINTS.undoneAt(momentOf(reversal.at))}</p>
        </section>
      )}
      <section>
        <h3 className="quiet">{POINTS.because}</h3>
        {contribution ? (
          <>
            <p className="why-deed">
              <KindDot kind={contribution.kind} /> {deedOf(contribution)}
            </p>
            <dl className="facts small">
              <dt>{POINTS.happened}</dt>
              <dd>{momentOf(contribution.occurredAt)}</dd>
              <dt>{POINTS.recorded}</dt>
              <dd>{momentOf(contribution.recordedAt)}</dd>
              <dt>{POINTS.quantity}</dt>
              <dd>{POINTS.amount[contribution.kind](contribution.quantity)}</dd>
              <dt>{POINTS.source}</dt>
              <dd>{contribution.source}</dd>
            </dl>
          </>
        ) : occasion ? (
          <>
            <p className="why-deed">{occasion.text}</p>
            <dl className="facts small">
              {occasion.reason && (
                <>
                  <dt>{POINTS.reasonGiven}</dt>
                  <dd>{occasion.reason}</dd>
                </>
              )}
              <dt>{POINTS.recorded}</dt>
              <dd>{momentOf(occasion.at)}</dd>
            </dl>
          </>
        ) : (
          <p>{POINTS.noContribution}</p>
        )}
      </section>
      {lots.length > 0 && (
        <section>
          <h3 className="quiet">{POINTS.lots(entry)}</h3>
          <ul className="why-others">
            {lots.map(({ text, earnedOn, points, lastDay }, index) => (
              <li key={index}>
                <span>
                  {text} · {POINTS.amountOf(Math.abs(points))}
                </span>
                <p className="quiet small">{POINTS.lotDays(earnedOn, lastDay)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {contribution && (
        <section>
          <h3 className="quiet">{POINTS.byRule}</h3>
          {rule ? <RuleWords rule={rule} /> : <p>{POINTS.noRule}</p>}
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3 className="quiet">{POINTS.others}</h3>
          <ul className="why-others">
            {others.map((line, index) => (
              <li key={`${line.counter}-${index}`}>
                <span>
                  {signed(line.delta)} {line.counter === 'growth' ? POINTS.growthUnit : POINTS.pointsUnit}
                </span>
                {line.rule && <p className="quiet small">{line.rule.sentence}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Joining is called joining; to say it twice explains nothing. */
function deedOf({ kindName, title }: NonNullable<WhyView['contribution']>): string {
  return kindName === title ? title : POINTS.deed(kindName, title);
}

function RuleWords({ rule }: { rule: RuleCitationView }) {
  return (
    <>
      <p>{rule.sentence}</p>
      <p className="quiet small">
        {rule.name} · {POINTS.ruleVersion(rule.version, dayOf(rule.startsOn))}
      </p>
    </>
  );
}
