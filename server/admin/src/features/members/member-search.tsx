import { MEMBER_STATUS_NAMES, MEMBER_STATUSES } from '@tongxing/shared';
import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { lengthProblem } from '../../ui/text-limit';
import { MEMBERS } from './members.copy';

const MOST = 40;

interface Props {
  q: string;
  status: string;
  onChange: (filter: { q: string; status: string }) => void;
}

export function MemberSearch({ q, status, onChange }: Props) {
  const [text, setText] = useState(q);
  // "Back" and "clear" change the address; the box follows it.
  useEffect(() => setText(q), [q]);
  const problem = lengthProblem(text, MOST);
  return (
    <search className="member-search">
      <Input.Search
        id="member-search"
        aria-label={MEMBERS.searchLabel}
        placeholder={MEMBERS.searchHint}
        value={text}
        allowClear
        enterButton={MEMBERS.search}
        onChange={(change) => setText(change.target.value)}
        status={problem ? 'error' : ''}
        onSearch={(searched) => problem === null && onChange({ q: searched.trim(), status })}
      />
      <Select
        id="member-status"
        aria-label={MEMBERS.statusLabel}
        value={status}
        onChange={(chosen) => onChange({ q, status: chosen })}
        options={[
          { value: '', label: MEMBERS.anyStatus },
          ...MEMBER_STATUSES.map((value) => ({ value, label: MEMBER_STATUS_NAMES[value] })),
        ]}
      />
      {problem && (
        <p className="member-search-problem small" role="alert">
          {problem}
        </p>
      )}
    </search>
  );
}
