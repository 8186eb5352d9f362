import { Text, View } from '@tarojs/components';
import { h5Semantics } from '../tap';
import './index.scss';

interface SwitchLineProps {
  title: string;
  on: boolean;
  onChange: (on: boolean) => void;
  id?: string;
  line?: string;
  /** A second, quieter line: since when. */
  note?: string;
  /** A small word beside the title, '必需'. */
  mark?: string;
  busy?: boolean;
}

/** A sentence with a switch; the whole line is the target. */
export function SwitchLine({ title, on, onChange, id, line, note, mark, busy = false }: SwitchLineProps) {
  return (
    <View
      {...h5Semantics('switch', title, { 'aria-checked': on })}
      {...(id ? { id } : {})}
      className={`tx-switch-line ${busy ? 'is-busy' : ''}`}
      hoverClass="is-pressed"
      onClick={() => {
        if (!busy) onChange(!on);
      }}
    >
      <View className="tx-switch-line__words">
        <View className="tx-switch-line__head">
          <Text className="tx-switch-line__title">{title}</Text>
          {mark ? <Text className="tx-switch-line__mark">{mark}</Text> : null}
        </View>
        {line ? <Text className="tx-switch-line__line">{line}</Text> : null}
        {note ? <Text className="tx-switch-line__line">{note}</Text> : null}
      </View>
      <View className={`tx-switch ${on ? 'is-on' : ''}`}>
        <View className="tx-switch__knob" />
      </View>
    </View>
  );
}
