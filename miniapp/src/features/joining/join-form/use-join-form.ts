import { AVATAR_KEYS, type AvatarKey, type ConsentPurpose } from '@tongxing/shared';
import { useEffect, useState } from 'react';
import type { JoinRequest, LandingView } from '../../../platform/api-types';
import { forget, read, write } from '../../../platform/storage';
import { JOINING } from '../joining.copy';

export interface JoinDraft {
  nickname: string;
  avatarKey: AvatarKey;
  granted: Partial<Record<ConsentPurpose, boolean>>;
  isOver14: boolean;
}

export interface JoinProblems {
  nickname?: string;
  consents?: string;
  over14?: string;
}

/** Every consent starts off: only the person's own hand gives it. */
const EMPTY: JoinDraft = { nickname: '', avatarKey: AVATAR_KEYS[0], granted: {}, isOver14: false };

/** What the visitor has filled in so far; it survives refusals, closing the sheet and leaving the page. */
export function useJoinForm() {
  const [draft, setDraft] = useState<JoinDraft>(() => ({ ...EMPTY, ...read<Partial<JoinDraft>>('draft:join') }));
  const [problems, setProblems] = useState<JoinProblems>({});
  /** Id of the first line to mend, to be brought into sight. */
  const [firstWrong, setFirstWrong] = useState('');
  useEffect(() => {
    write('draft:join', draft);
  }, [draft]);

  const change = (part: Partial<JoinDraft>) => {
    setDraft((current) => ({ ...current, ...part }));
    setFirstWrong('');
    // Only what was just mended is no longer said to be missing.
    setProblems(({ nickname, consents, over14 }) => ({
      ...(nickname && part.nickname === undefined ? { nickname } : {}),
      ...(consents && part.granted === undefined ? { consents } : {}),
      ...(over14 && part.isOver14 === undefined ? { over14 } : {}),
    }));
  };

  /** What is to be sent, or null with the problems shown. */
  const requestFor = (landing: LandingView, joinCode: string | null): JoinRequest | null => {
    const { purposes, version } = landing.consentDocument;
    const found: JoinProblems = {};
    if (draft.nickname.trim() === '') found.nickname = JOINING.nicknameMissing;
    if (purposes.some(({ purpose, required }) => required && !draft.granted[purpose])) found.consents = JOINING.consentMissing;
    if (!draft.isOver14) found.over14 = JOINING.over14Missing;
    setProblems(found);
    setFirstWrong(found.nickname ? 'nickname-input' : found.consents ? 'consent-membership' : found.over14 ? 'over-14' : '');
    if (Object.keys(found).length > 0) return null;
    return {
      nickname: draft.nickname.trim(),
      avatarKey: draft.avatarKey,
      consents: purposes.map(({ purpose }) => ({ purpose, granted: draft.granted[purpose] === true })),
      documentVersion: version,
      isOver14: draft.isOver14,
      ...(joinCode ? { joinCode } : {}),
    };
  };

  return { draft, problems, firstWrong, change, requestFor, forgetDraft: () => forget('draft:join') };
}
