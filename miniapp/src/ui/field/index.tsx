import { Input, Text, View } from '@tarojs/components';
import { useInputName } from '../input-name';
import './index.scss';

interface FieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxlength?: number;
  type?: 'text' | 'number' | 'nickname';
  /** What is wrong with it, beside it. */
  problem?: string;
}

export function Field({ id, label, value, onChange, placeholder = '', maxlength = 40, type = 'text', problem }: FieldProps) {
  const name = useInputName(label);
  return (
    <View className="tx-field">
      <Text className="tx-field__label">{label}</Text>
      <Input
        {...name}
        id={id}
        className={`tx-field__input ${problem ? 'is-wrong' : ''}`}
        placeholderClass="tx-field__placeholder"
        type={type}
        maxlength={maxlength}
        value={value}
        placeholder={placeholder}
        ariaLabel={label}
        adjustPosition
        cursorSpacing={24}
        onInput={(event) => onChange(event.detail.value)}
        onBlur={(event) => onChange(event.detail.value)}
      />
      {problem ? <Text className="tx-field__problem">{problem}</Text> : null}
    </View>
  );
}
