import { memberNoText } from '@tongxing/shared';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useFoundMembers } from './hand-check-ins.api';
import { BY_HAND } from './hand-check-ins.copy';

/** Whom staff chose, with the words that they chose them by: a form that is opened again shows them without a search. */
export interface Person {
  readonly value: string;
  readonly label: string;
}

interface Props {
  id?: string;
  value?: Person;
  onChange?: (person: Person) => void;
}

/** Looks a member up as the list of members does; the words typed are never kept. */
export function PersonSelect({ id, value, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useFoundMembers(q);
  const options = (found.data?.items ?? []).map(({ id: memberId, no, nickname, realNameMasked }) => ({
    value: memberId,
    label: `${nickname}（${memberNoText(no)}）${realNameMasked ? ` ${realNameMasked}` : ''}`,
  }));
  return (
    <Select<Person>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      labelInValue
      onChange={({ value: memberId, label }) => onChange?.({ value: memberId, label })}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={BY_HAND.memberHint}
      loading={found.isFetching}
      notFoundContent={q === '' ? BY_HAND.typeMore : found.isFetching ? null : BY_HAND.nobody}
      options={options}
    />
  );
}
