import { AUDIT_ACTION_NAMES, AUDIT_ACTIONS } from '@tongxing/shared';
import { Select } from 'antd';
import type { AuditActorView } from '../../api/types';
import { AUDIT } from './audit.copy';

export interface Asked {
  actorId: string;
  action: string;
}

interface Props extends Asked {
  actors: readonly AuditActorView[];
  onChange: (asked: Asked) => void;
}

export function AuditFilters({ actorId, action, actors, onChange }: Props) {
  return (
    <search className="audit-filters">
      <Select
        id="audit-actor"
        aria-label={AUDIT.personLabel}
        value={actorId}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(chosen) => onChange({ actorId: chosen, action })}
        options={[{ value: '', label: AUDIT.anyone }, ...actors.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Select
        id="audit-action"
        aria-label={AUDIT.actionLabel}
        value={action}
        onChange={(chosen) => onChange({ actorId, action: chosen })}
        options={[
          { value: '', label: AUDIT.anyAction },
          ...AUDIT_ACTIONS.map((value) => ({ value, label: AUDIT_ACTION_NAMES[value] })),
        ]}
      />
    </search>
  );
}
