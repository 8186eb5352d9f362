import type { ReversalPreviewView } from '../../api/types';
import { Badge } from '../../ui/flower';
import { momentOf } from '../../ui/moments';
import { Deed, ReasonForm, useReasonForm } from '../../ui/reason-form';
import { signed } from '../../ui/signed';
import { Loaded } from '../../ui/states';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { useReversal, useReversalPreview, type Contribution } from './contributions.api';
import { CONTRIBUTIONS } from './contributions.copy';
import './contributions.css';

interface Props {
  contribution: Contribution | null;
  close: () => void;
}

/** Says what will go back before anything does, and asks for the reason that the member will read. */
export function UndoDrawer({ contribution, close }: Props) {
  return (
    <SubjectDrawer about={contribution} title={() => CONTRIBUTIONS.title} close={close}>
      {(about) => <Undo key={about.entryId} contribution={about} close={close} />}
    </SubjectDrawer>
  );
}

function Undo({ contribution, close }: { contribution: Contribution; close: () => void }) {
  const preview = useReversalPreview(contribution);
  const act = useReasonForm({
    subject: `reversal ${contribution.entryId}`,
    opening: { reason: '' },
    act: useReversal(),
    send: ({ reason }) => ({ contribution, reason }),
    done: CONTRIBUTIONS.done,
    close,
  });
  return (
    <Loaded query={preview}>
      {(answer) => (
        <>
          <Deed>
            <p>
              {contribution.nickname && <span className="quiet">{CONTRIBUTIONS.of(contribution.nickname)}</span>} {answer.text}
            </p>
            <p className="quiet small">{momentOf(answer.occurredAt)}</p>
          </Deed>
          <TakenBack preview={answer} />
          <ReasonForm
            act={act}
            name="undo"
            words={{
              reason: {
                label: CONTRIBUTIONS.reason,
                presetsLabel: CONTRIBUTIONS.presetsLabel,
                presets: CONTRIBUTIONS.presets,
                hint: CONTRIBUTIONS.reasonHint,
                needed: CONTRIBUTIONS.reasonNeeded,
                short: CONTRIBUTIONS.reasonShort,
              },
              confirm: CONTRIBUTIONS.confirm,
              keep: CONTRIBUTIONS.keep,
            }}
            notes={[CONTRIBUTIONS.told, CONTRIBUTIONS.onceOnly]}
          />
        </>
      )}
    </Loaded>
  );
}

function TakenBack({ preview: { points, growth, debt, badges, tiers } }: { preview: ReversalPreviewView }) {
  const isNothing = points === 0 && growth === 0 && debt === 0 && badges.length === 0 && tiers.length === 0;
  return (
    <section className="undo-back" aria-label={CONTRIBUTIONS.back}>
      <h3>{CONTRIBUTIONS.back}</h3>
      {isNothing ? (
        <p>{CONTRIBUTIONS.nothing}</p>
      ) : (
        <ul>
          {points !== 0 && <Counter name={CONTRIBUTIONS.points} delta={points} />}
          {growth !== 0 && <Counter name={CONTRIBUTIONS.growth} delta={growth} />}
          {badges.map(({ code, name, art, grade }) => (
            <li key={code} className="undo-badge">
              <span>{CONTRIBUTIONS.badge(name)}</span>
              <Badge art={art} grade={grade} earned={false} size={40} />
            </li>
          ))}
          {tiers.map(({ track, from, to }) => (
            <li key={track}>{CONTRIBUTIONS.tier(from, to)}</li>
          ))}
          {debt > 0 && <li>{CONTRIBUTIONS.debt(debt, points < 0)}</li>}
        </ul>
      )}
    </section>
  );
}

function Counter({ name, delta }: { name: string; delta: number }) {
  return (
    <li className="undo-counter">
      <span>{name}</span>
      <strong>{signed(delta)}</strong>
    </li>
  );
}
