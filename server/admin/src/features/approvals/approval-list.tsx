import { businessDay } from '@tongxing/shared';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { ApprovalTab, DeskItemView } from '../../api/types';
import { wordsOf } from '../../api/refusal';
import { Saying } from '../../ui/comparison';
import { Avatar } from '../../ui/flower';
import { LinkButton } from '../../ui/link-button';
import { LoadMore, rowsOf } from '../../ui/load-more';
import { dayOf, momentOf } from '../../ui/moments';
import { Notice } from '../../ui/notice';
import { Invitation, Loaded } from '../../ui/states';
import { APPROVAL_KIND_WORDS } from './approval-kinds';
import { useAnswer, useApprovals, type Answer } from './approvals.api';
import { APPROVALS } from './approvals.copy';
import { RefuseDrawer } from './refuse-drawer';
import './approvals.css';

interface Props {
  tab: ApprovalTab;
  staffId: string;
  mayOpenMembers: boolean;
  /** Opens what an item would bring, where that can be tried here; left out for those who may not. */
  tryOut?: (item: DeskItemView) => void;
}

export function ApprovalList({ tab, staffId, mayOpenMembers, tryOut }: Props) {
  const approvals = useApprovals(tab);
  const [refusing, setRefusing] = useState<DeskItemView | null>(null);
  const empty = APPROVALS.empty[tab];
  return (
    <>
      <Loaded query={approvals}>
        {(data) => {
          const items = rowsOf(data);
          if (items.length === 0) {
            const action = tab === 'asked' && mayOpenMembers ? <LinkButton to="/members">{APPROVALS.seeMembers}</LinkButton> : undefined;
            return <Invitation {...empty} action={action} />;
          }
          return (
            <>
              <ul className="plain-list">
                {items.map((item) => (
                  <Item key={item.id} item={item} isOwn={item.requestedBy.id === staffId} mayOpenMembers={mayOpenMembers} refuse={() => setRefusing(item)} tryOut={tryOut && canBeTried(item) ? () => tryOut(item) : undefined} />
                ))}
              </ul>
              <LoadMore query={approvals} />
            </>
          );
        }}
      </Loaded>
      <RefuseDrawer item={refusing} close={() => setRefusing(null)} />
    </>
  );
}

interface ItemProps {
  item: DeskItemView;
  isOwn: boolean;
  mayOpenMembers: boolean;
  refuse: () => void;
  tryOut: (() => void) | undefined;
}

/** A rule is tried on its own page; what has been overtaken, or decided, is no question any more. */
const canBeTried = ({ kind, state, moved }: DeskItemView): boolean => kind === 'tier_definition' && state === 'pending' && !moved;

function Item({ item, isOwn, mayOpenMembers, refuse, tryOut }: ItemProps) {
  const { kind, requestedBy, requestedAt, expiresAt, reason, member, state } = item;
  return (
    <li className="approval" data-approval={item.id}>
      {member && <Avatar avatarKey={member.avatarKey} size={44} />}
      <div className="approval-words">
        <p className="approval-sentence">
          <strong>{requestedBy.name}</strong>
          {APPROVALS.wants}
          {APPROVAL_KIND_WORDS[kind].sentence(item, mayOpenMembers)}
          {item.moved && <span className="chip grey approval-old">{APPROVALS.old}</span>}
        </p>
        {item.moved && <Notice className="small">{isOwn ? APPROVALS.movedOwn : APPROVALS.moved}</Notice>}
        {APPROVAL_KIND_WORDS[kind].more?.(item)}
        <Saying word={APPROVALS.why} sentence={reason} />
        {tryOut && (
          <p>
            <Button size="small" aria-label={APPROVALS.tryLabel(APPROVAL_KIND_WORDS[kind].plain(item))} onClick={tryOut}>
              {APPROVALS.tryOut}
            </Button>
          </p>
        )}
        <p className="quiet small">
          {APPROVALS.asked(momentOf(requestedAt))}
          {state === 'pending' && ` · ${APPROVALS.until(dayOf(businessDay(expiresAt)))}`}
        </p>
        {state !== 'pending' && <Outcome item={item} />}
      </div>
      {state === 'pending' && <Answers item={item} isOwn={isOwn} refuse={refuse} />}
    </li>
  );
}

const CHIPS: Record<DeskItemView['state'], string> = { pending: 'gold', approved: 'leaf', refused: 'grey', withdrawn: 'grey', lapsed: 'grey' };

function Outcome({ item: { state, decidedBy, decidedAt, decidedAlone, decisionNote } }: { item: DeskItemView }) {
  const by = decidedBy && decidedAt && (decidedAlone ? APPROVALS.decidedAlone : APPROVALS.decidedBy)(decidedBy.name, momentOf(decidedAt));
  return (
    <div className="approval-outcome">
      <span className={`chip ${CHIPS[state]}`}>{APPROVALS.states[state]}</span> {by && <span className="quiet small">{by}</span>}
      {decisionNote && <p className="small">{APPROVALS.note(decisionNote)}</p>}
    </div>
  );
}

function Answers({ item, isOwn, refuse }: { item: DeskItemView; isOwn: boolean; refuse: () => void }) {
  const { message } = App.useApp();
  const answer = useAnswer();
  const { plain, consequence, approved } = APPROVAL_KIND_WORDS[item.kind];
  const say = (given: Answer, done: string) =>
    answer.mutate(given, {
      onSuccess: () => void message.success(done),
      onError: (error) => void message.error(wordsOf(error)),
    });
  return (
    <div className="approval-answers">
      {item.mayDecide && !item.moved && (
        <Popconfirm
          title={APPROVALS.approveQuestion}
          description={isOwn ? `${APPROVALS.approveAlone}${consequence}` : consequence}
          placement="bottom"
          okText={APPROVALS.yes}
          cancelText={APPROVALS.notYet}
          onConfirm={() => say({ to: item, how: 'approval' }, approved)}
          overlayClassName="approval-question"
        >
          <Button type="primary" ghost loading={answer.isPending} aria-label={APPROVALS.approveLabel(plain(item))}>
            {APPROVALS.approve}
          </Button>
        </Popconfirm>
      )}
      {item.mayDecide && !isOwn && (
        <Button type="text" disabled={answer.isPending} aria-label={APPROVALS.refuseLabel(plain(item))} onClick={refuse}>
          {APPROVALS.refuse}
        </Button>
      )}
      {item.mayWithdraw && (
        <Popconfirm placement="bottom" title={APPROVALS.withdrawQuestion} okText={APPROVALS.withdraw} cancelText={APPROVALS.keep} onConfirm={() => say({ to: item, how: 'withdrawal' }, APPROVALS.withdrawn)}>
          <Button type="text" disabled={answer.isPending} aria-label={APPROVALS.withdrawLabel(plain(item))}>
            {APPROVALS.withdraw}
          </Button>
        </Popconfirm>
      )}
    </div>
  );
}
