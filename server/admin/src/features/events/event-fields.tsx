import { EVENT_KIND_NAMES, EVENT_KINDS, ILLUSTRATIONS, type IllustrationKey } from '@tongxing/shared';
import { Form, Input, Select } from 'antd';
import { Scene } from '../../ui/flower';
import { atMost, textRules } from '../../ui/text-limit';
import { UI } from '../../ui/ui.copy';
import { FORM, SCENE_NAMES } from './events.copy';

/** The fields of EventRequest, for the new event and for the changed one. */
export function EventFields() {
  return (
    <>
      <Form.Item
        name="title"
        label={FORM.title}
        rules={textRules(FORM.title, 60)}
      >
        <Input placeholder={FORM.titleHint} />
      </Form.Item>
      <div className="field-pair">
        <Form.Item name="kind" label={FORM.kind} rules={[{ required: true, message: UI.choose(FORM.kind) }]}>
          <Select options={EVENT_KINDS.map((value) => ({ value, label: EVENT_KIND_NAMES[value] }))} />
        </Form.Item>
        <Form.Item
          name="place"
          label={FORM.place}
          rules={textRules(FORM.place, 80)}
        >
          <Input placeholder={FORM.placeHint} />
        </Form.Item>
      </div>
      <Form.Item name="description" label={FORM.description} rules={[atMost(2000)]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} placeholder={FORM.descriptionHint} />
      </Form.Item>
      <Form.Item name="cover" label={FORM.cover}>
        <CoverPicker />
      </Form.Item>
    </>
  );
}

interface CoverProps {
  id?: string;
  value?: IllustrationKey;
  onChange?: (cover: IllustrationKey) => void;
}

function CoverPicker({ id, value, onChange }: CoverProps) {
  return (
    <div id={id} className="covers" role="radiogroup" aria-label={FORM.cover}>
      {ILLUSTRATIONS.map((key) => (
        <label key={key} className={key === value ? 'cover chosen' : 'cover'}>
          <input
            type="radio"
            name="cover"
            className="unseen"
            checked={key === value}
            onChange={() => onChange?.(key)}
          />
          <Scene scene={key} width="100%" />
          <span className="small">{SCENE_NAMES[key]}</span>
        </label>
      ))}
    </div>
  );
}
