import { Text, View } from '@tarojs/components';
import { AVATAR_KEYS } from '@tongxing/shared';
import type { ReactNode } from 'react';
import type { LandingView } from '../../../platform/api-types';
import { callPhone } from '../../../platform/call';
import { isRefusedWith, type Failure } from '../../../platform/failure';
import { wordsOf } from '../../../platform/refusals.copy';
import { Avatar } from '../../../ui/avatar';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { SwitchLine } from '../../../ui/switch-line';
import { Tap } from '../../../ui/tap';
import { AVATAR_NAMES } from '../../../ui/ui.copy';
import { JOINING } from '../joining.copy';
import type { useJoinForm } from './use-join-form';
import './index.scss';

interface JoinFormProps {
  form: ReturnType<typeof useJoinForm>;
  landing: LandingView;
  failure: Failure | null;
  ticketTitle: string | null;
  /** The way to the whole of the documents, which are another noun's. */
  documents: ReactNode;
}

/** A name, a face, three switches and one line about age: all that joining asks. */
export function JoinForm({ form: { draft, problems, change }, landing, failure, ticketTitle, documents }: JoinFormProps) {
  const { contactPhone } = landing.organisation;
  const needsGuardian = isRefusedWith(failure, 'GUARDIAN_REQUIRED') || problems.over14 !== undefined;
  return (
    <>
      {ticketTitle ? <Notice>{JOINING.ticketWaits(ticketTitle)}</Notice> : null}
      <Field
        id="nickname-input"
        label={JOINING.nickname}
        type="nickname"
        placeholder={JOINING.nicknameHint}
        maxlength={20}
        value={draft.nickname}
        onChange={(nickname) => change({ nickname })}
        {...(problems.nickname ? { problem: problems.nickname } : {})}
      />
      <Text className="join-form__label">{JOINING.avatar}</Text>
      <View className="join-form__faces">
        {AVATAR_KEYS.map((key) => (
          <Tap
            key={key}
            id={`avatar-${key}`}
            label={AVATAR_NAMES[key]}
            chosen={draft.avatarKey === key}
            className={`join-form__face ${draft.avatarKey === key ? 'is-chosen' : ''}`}
            onTap={() => change({ avatarKey: key })}
          >
            <Avatar face={key} size="small" />
          </Tap>
        ))}
      </View>
      <Text className="join-form__label">{JOINING.consents}</Text>
      {landing.consentDocument.purposes.map(({ purpose, title, line, required }) => (
        <View key={purpose}>
          <SwitchLine
            id={`consent-${purpose}`}
            title={title}
            line={line}
            on={draft.granted[purpose] === true}
            onChange={(on) => change({ granted: { ...draft.granted, [purpose]: on } })}
            {...(required ? { mark: JOINING.required } : {})}
          />
          {problems.consents && required && !draft.granted[purpose] ? <Notice look="refusal">{problems.consents}</Notice> : null}
        </View>
      ))}
      <Text className="join-form__small">{JOINING.keeper(landing.organisation.name, contactPhone)}</Text>
      {documents}
      <SwitchLine
        id="over-14"
        title={JOINING.over14}
        line={JOINING.over14Line}
        on={draft.isOver14}
        onChange={(isOver14) => change({ isOver14 })}
      />
      {problems.over14 ? <Notice look="refusal">{problems.over14}</Notice> : null}
      {failure ? (
        <Notice id="join-failure" look="refusal">
          {wordsOf(failure)}
        </Notice>
      ) : null}
      {needsGuardian && contactPhone ? (
        <Button look="text" onTap={() => callPhone(contactPhone)}>
          {JOINING.guardianPhone(contactPhone)}
        </Button>
      ) : null}
    </>
  );
}
