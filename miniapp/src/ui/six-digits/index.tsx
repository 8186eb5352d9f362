import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useInputName } from '../input-name';
import './index.scss';

interface SixDigitsProps {
  value: string;
  onChange: (digits: string) => void;
  id: string;
  label: string;
  /** Called with the sixth digit. */
  onFull?: (digits: string) => void;
}

/** Six boxes and one invisible input over them, so that the phone's own number pad and paste work. */
export function SixDigits({ value, onChange, id, label, onFull }: SixDigitsProps) {
  const name = useInputName(label);
  const [focused, setFocused] = useState(false);
  return (
    <View className="tx-digits">
      <View className="tx-digits__boxes">
        {Array.from({ length: 6 }, (_, i) => (
          <View key={i} className={`tx-digits__box ${focused && i === Math.min(value.length, 5) ? 'is-next' : ''}`}>
            <Text>{value[i] ?? ''}</Text>
          </View>
        ))}
      </View>
      <Input
        {...name}
        id={id}
        className="tx-digits__input"
        type="number"
        maxlength={6}
        value={value}
        ariaLabel={label}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onInput={(event) => {
          const digits = event.detail.value.replace(/\D/g, '').slice(0, 6);
          onChange(digits);
          if (digits.length === 6 && value.length < 6) onFull?.(digits);
        }}
      />
    </View>
  );
}
