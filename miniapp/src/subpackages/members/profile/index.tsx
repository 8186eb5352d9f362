import { Picker, Text, View } from '@tarojs/components';
import { AVATAR_KEYS, businessDay, formatDay, type AvatarKey } from '@tongxing/shared';
import { useState } from 'react';
import { changeProfile, getMe } from '../../../features/members/members.api';
import { PROFILE, PROFILE_PAGE } from '../../../features/members/members.copy';
import type { MeView } from '../../../platform/api-types';
import { now } from '../../../platform/clock';
import { isRefusedWith } from '../../../platform/failure';
import { wordsOf } from '../../../platform/refusals.copy';
import { useLoaded } from '../../../platform/use-loaded';
import { useSending } from '../../../platform/use-sending';
import { Avatar } from '../../../ui/avatar';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Row, Rows } from '../../../ui/row';
import { Sheet } from '../../../ui/sheet';
import { StateView } from '../../../ui/state-view';
import { Tap } from '../../../ui/tap';
import { showToast } from '../../../ui/toast';
import { AVATAR_NAMES } from '../../../ui/ui.copy';
import './index.scss';

type FieldName = keyof typeof PROFILE;

const FIELDS: FieldName[] = ['nickname', 'phone', 'realName', 'birthday', 'city'];
const LENGTHS: Record<FieldName, number> = { nickname: 20, phone: 11, realName: 40, birthday: 10, city: 20 };

/** What is kept of the field now, as it may be shown: phone and real name only masked. */
function keptOf(me: MeView, field: FieldName): string | null {
  if (field === 'phone') return me.phoneMasked;
  if (field === 'realName') return me.realNameMasked;
  if (field === 'birthday') return me.birthday ? `${me.birthday.slice(0, 4)}年${formatDay(me.birthday)}` : null;
  return me[field];
}

export default function ProfilePage() {
  const me = useLoaded(getMe);
  const [editing, setEditing] = useState<FieldName | 'avatar' | null>(null);
  // The sheet keeps showing the last field while it slides away.
  const [last, setLast] = useState<FieldName | 'avatar'>('nickname');
  const edit = (field: FieldName | 'avatar') => {
    setLast(field);
    setEditing(field);
  };
  const saved = (next: MeView, text: string) => {
    me.replace(next);
    setEditing(null);
    showToast({ text });
  };
  return (
    <Page className="profile">
      <StateView of={me}>
        {(view) => (
          <>
            <Tap id="edit-avatar" className="profile__face" label={PROFILE_PAGE.avatar} onTap={() => edit('avatar')}>
              <Avatar face={view.avatarKey} size="large" />
            </Tap>
            <Rows>
              {FIELDS.map((field) => (
                <Row
                  key={field}
                  id={`edit-${field}`}
                  title={PROFILE[field].title}
                  value={keptOf(view, field) ?? PROFILE_PAGE.empty}
                  onTap={() => edit(field)}
                />
              ))}
            </Rows>
            <Text className="profile__small">{PROFILE_PAGE.encrypted}</Text>
            {last === 'avatar' ? (
              <FaceSheet open={editing === 'avatar'} me={view} onClose={() => setEditing(null)} onSaved={saved} />
            ) : (
              <FieldSheet
                key={last}
                field={last}
                open={editing === last}
                me={view}
                onClose={() => setEditing(null)}
                onSaved={saved}
              />
            )}
          </>
        )}
      </StateView>
    </Page>
  );
}

interface SheetProps {
  open: boolean;
  me: MeView;
  onClose: () => void;
  onSaved: (me: MeView, text: string) => void;
}

function FaceSheet({ open, me, onClose, onSaved }: SheetProps) {
  const [face, setFace] = useState<AvatarKey>(me.avatarKey);
  const sending = useSending();
  const save = () =>
    void sending.run(async () => onSaved(await changeProfile({ avatarKey: face }), PROFILE_PAGE.saved));
  return (
    <Sheet
      open={open}
      title={PROFILE_PAGE.avatarTitle}
      onClose={onClose}
      foot={
        <Button id="profile-save" sending={sending.sending} onTap={save}>
          {PROFILE_PAGE.save}
        </Button>
      }
    >
      <View className="profile__faces">
        {AVATAR_KEYS.map((key) => (
          <Tap
            key={key}
            id={`avatar-${key}`}
            label={AVATAR_NAMES[key]}
            chosen={face === key}
            className={`profile__choice ${face === key ? 'is-chosen' : ''}`}
            onTap={() => setFace(key)}
          >
            <Avatar face={key} />
          </Tap>
        ))}
      </View>
      {sending.failure ? <Notice look="refusal">{wordsOf(sending.failure)}</Notice> : null}
    </Sheet>
  );
}

/** Masked values cannot be edited in place: the field starts empty and says what is kept. */
function startOf(me: MeView, field: FieldName): string {
  if (field === 'phone' || field === 'realName') return '';
  return me[field] ?? '';
}

function FieldSheet({ field, open, me, onClose, onSaved }: SheetProps & { field: FieldName }) {
  const { title, why, hint, wrong } = PROFILE[field];
  const [value, setValue] = useState(() => startOf(me, field));
  const [isEmpty, setEmpty] = useState(false);
  const sending = useSending();
  const kept = keptOf(me, field);
  const isMasked = field === 'phone' || field === 'realName';

  const send = (next: string | null) =>
    void sending.run(async () => {
      const answer = await changeProfile({ [field]: next });
      setValue(startOf(answer, field));
      onSaved(answer, next === null ? PROFILE_PAGE.cleared(title) : PROFILE_PAGE.saved);
    });
  const save = () => {
    setEmpty(value.trim() === '');
    if (value.trim() !== '') send(value.trim());
  };
  const isWrong = isRefusedWith(sending.failure, 'REQUEST_INVALID');
  const problem = isEmpty || isWrong ? wrong : null;

  return (
    <Sheet
      open={open}
      title={title}
      onClose={onClose}
      foot={
        <Button id="profile-save" sending={sending.sending} onTap={save}>
          {PROFILE_PAGE.save}
        </Button>
      }
    >
      <View className="profile__why" id={`why-${field}`}>
        <Text className="profile__why-name">{PROFILE_PAGE.whyAsk}</Text>
        <Text className="profile__why-text">{why}</Text>
      </View>
      {field === 'birthday' ? (
        <Picker
          mode="date"
          start="1920-01-01"
          end={businessDay(now())}
          value={value || '1990-01-01'}
          onChange={(event) => setValue(String(event.detail.value))}
        >
          <View className="profile__date" id="input-birthday">
            <Text className={value ? '' : 'is-hint'}>{value ? `${value.slice(0, 4)}年${formatDay(value)}` : hint}</Text>
          </View>
        </Picker>
      ) : (
        <Field
          id={`input-${field}`}
          label={isMasked && kept ? PROFILE_PAGE.keepsMasked(kept) : title}
          type={field === 'phone' ? 'number' : 'text'}
          maxlength={LENGTHS[field]}
          placeholder={hint}
          value={value}
          onChange={(next) => {
            setValue(next);
            setEmpty(false);
          }}
        />
      )}
      {problem ? <Notice look="refusal">{problem}</Notice> : null}
      {sending.failure && !isWrong ? <Notice look="refusal">{wordsOf(sending.failure)}</Notice> : null}
      {field !== 'nickname' && kept ? (
        <Button id="profile-clear" look="danger" onTap={() => send(null)}>
          {PROFILE_PAGE.clear}
        </Button>
      ) : null}
    </Sheet>
  );
}
