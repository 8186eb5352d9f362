import { memberNoText } from '@tongxing/shared';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { MemberRowView, Page } from '../api/types';
import { UI } from './ui.copy';

/** Whom staff chose, with the words that they chose them by: a form that is opened again shows them without a search. */
export interface ChosenMember {
  readonly value: string;
  readonly label: string;
}

interface Props {
  id?: string;
  value?: ChosenMember;
  onChange?: (member: ChosenMember) => void;
  /** Who may be chosen, by the words typed; nobody is asked for where there are none. */
  useFound: (q: string) => { readonly data?: Page<MemberRowView> | undefined; readonly isFetching: boolean };
}

/** Looks a member up as the list of members does; the words typed are never kept. */
export function MemberSelect({ id, value, onChange, useFound }: Props) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useFound(q);
  const options = (found.data?.items ?? []).map(({ id: memberId, no, nickname, realNameMasked }) => ({
    value: memberId,
    label: `${nickname}（${memberNoText(no)}）${realNameMasked ? ` ${realNameMasked}` : ''}`,
  }));
  return (
    <Select<ChosenMember>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      labelInValue
      onChange={({ value: memberId, label }) => onChange?.({ value: memberId, label })}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={UI.memberHint}
      loading={found.isFetching}
      notFoundContent={q === '' ? UI.memberTypeMore : found.isFetching ? null : UI.memberNobody}
      options={options}
    />
  );
}
