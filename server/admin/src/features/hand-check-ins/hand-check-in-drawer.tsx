import { Form } from 'antd';
import { useFoundMembers } from '../../api/found-members';
import type { HandCheckInPreviewView } from '../../api/types';
import { Badge } from '../../ui/flower';
import { MemberSelect, type ChosenMember } from '../../ui/member-select';
import { dayOf, momentOf } from '../../ui/moments';
import { Deed, ReasonForm, useReasonForm } from '../../ui/reason-form';
import { signed } from '../../ui/signed';
import { Loaded } from '../../ui/states';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { useHandCheckIn, useHandCheckInPreview } from './hand-check-ins.api';
import { BY_HAND } from './hand-check-ins.copy';
import './hand-check-ins.css';

/** Whose check-in at a session is put back; somebody is looked up where it is about nobody yet. */
export interface ToRecord {
  readonly sessionId: string;
  readonly sessionTitle?: string;
  readonly memberId: string | null;
}

interface Props {
  what: ToRecord | null;
  close: () => void;
}

interface RecordForm {
  /** Asked for where it is about nobody yet. */
  member?: ChosenMember;
  reason: string;
}

/** Says what a check-in by hand will bring before it is recorded, and asks for the reason that the member will read. */
export function HandCheckInDrawer({ what, close }: Props) {
  return (
    <SubjectDrawer about={what} title={({ memberId, sessionTitle = '' }) => (memberId === null ? BY_HAND.title(sessionTitle) : BY_HAND.titleBack)} close={close}>
      {(to) => <Record key={`${to.sessionId} ${to.memberId ?? ''}`} what={to} close={close} />}
    </SubjectDrawer>
  );
}

function Record({ what: { sessionId, memberId: fixed }, close }: { what: ToRecord; close: () => void }) {
  const act = useReasonForm({
    subject: `hand-check-in ${sessionId} ${fixed ?? ''}`,
    opening: { reason: '' },
    act: useHandCheckIn(),
    send: ({ member, reason }: RecordForm, { keys }) => {
      const given = { sessionId, memberId: fixed ?? member?.value ?? '', reason };
      return { given, key: keys.keyFor(given) };
    },
    done: ({ alreadyIn }) => (alreadyIn ? BY_HAND.doneAlready : BY_HAND.done),
    close,
  });
  const chosen = Form.useWatch('member', act.form);
  const memberId = fixed ?? chosen?.value ?? null;
  const preview = useHandCheckInPreview(sessionId, memberId);
  const isBack = fixed !== null;
  return (
    <ReasonForm
      act={act}
      name="hand-check-in"
      words={{
        reason: {
          label: isBack ? BY_HAND.reasonBack : BY_HAND.reason,
          presetsLabel: BY_HAND.presetsLabel,
          presets: isBack ? BY_HAND.presetsBack : BY_HAND.presets,
          hint: BY_HAND.reasonHint,
          needed: BY_HAND.reasonNeeded,
          short: BY_HAND.reasonShort,
        },
        confirm: isBack ? BY_HAND.confirmBack : BY_HAND.confirm,
        keep: BY_HAND.keep,
      }}
      notes={[BY_HAND.told, BY_HAND.undo]}
      settled={preview.data?.alreadyIn ? BY_HAND.understood : null}
    >
      {!isBack && (
        <Form.Item name="member" label={BY_HAND.member} rules={[{ required: true, message: BY_HAND.memberNeeded }]}>
          <MemberSelect useFound={useFoundMembers} />
        </Form.Item>
      )}
      {memberId !== null && <Foretold preview={preview} />}
    </ReasonForm>
  );
}

/** Whom and what it is about, and what it brings; or that there is nothing to record, or why it cannot be. */
function Foretold({ preview }: { preview: ReturnType<typeof useHandCheckInPreview> }) {
  return (
    <Loaded query={preview}>
      {({ nickname, eventTitle, sessionTitle, checkedInAt, alreadyIn, putsBack, ...brings }) =>
        alreadyIn ? (
          <section className="by-hand-after" role="status">
            <p>{BY_HAND.alreadyIn(nickname)}</p>
            <p className="quiet small">{BY_HAND.alreadyInLine(momentOf(checkedInAt))}</p>
          </section>
        ) : (
          <>
            <Deed>
              <p>
                <span className="quiet">{nickname}</span> {BY_HAND.at(eventTitle, sessionTitle)}
              </p>
              <p className="quiet small">{BY_HAND.countsFor(momentOf(checkedInAt))}</p>
              {putsBack && <p className="quiet small">{BY_HAND.takenBack(momentOf(putsBack.at), putsBack.reason)}</p>}
            </Deed>
            <Brings {...brings} />
          </>
        )
      }
    </Loaded>
  );
}

function Brings({ points, repaid, brief, growth, badges, tierRise }: Pick<HandCheckInPreviewView, 'points' | 'repaid' | 'brief' | 'growth' | 'badges' | 'tierRise'>) {
  const isNothing = points === 0 && growth === 0 && badges.length === 0 && tierRise === null;
  return (
    <section className="by-hand-after" aria-label={BY_HAND.after}>
      <h3>{BY_HAND.after}</h3>
      {isNothing ? (
        <p>{BY_HAND.nothing}</p>
      ) : (
        <ul className="plain-list">
          {points > 0 && <Counter name={BY_HAND.points} delta={points} />}
          {repaid > 0 && <li className="quiet small">{BY_HAND.repaid(repaid)}</li>}
          {brief.map((some) => (
            <li key={some.lastDay}>{BY_HAND.brief(some, dayOf(some.lastDay), points)}</li>
          ))}
          {growth > 0 && <Counter name={BY_HAND.growth} delta={growth} />}
          {badges.map(({ code, name, art, grade }) => (
            <li key={code} className="by-hand-row">
              <span>{BY_HAND.badge(name)}</span>
              <Badge art={art} grade={grade} earned size={40} />
            </li>
          ))}
          {tierRise && <li>{BY_HAND.tier(tierRise.to)}</li>}
        </ul>
      )}
    </section>
  );
}

function Counter({ name, delta }: { name: string; delta: number }) {
  return (
    <li className="by-hand-row">
      <span>{name}</span>
      <strong>{signed(delta)}</strong>
    </li>
  );
}
