import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { SixDigits } from '.';

function Entry({ onFull }: { onFull: (digits: string) => void }) {
  const [value, setValue] = useState('');
  return <SixDigits id="digits" label="六位数字" value={value} onChange={setValue} onFull={onFull} />;
}

const type = (text: string) => fireEvent.change(screen.getByLabelText('六位数字'), { target: { value: text } });
const boxes = () => [...document.querySelectorAll('.tx-digits__box')].map((box) => box.textContent);

it('shows each digit in its box and says when the sixth is there', () => {
  const full = jest.fn();
  render(<Entry onFull={full} />);
  type('1234');
  expect(boxes()).toEqual(['1', '2', '3', '4', '', '']);
  expect(full).not.toHaveBeenCalled();
  type('123456');
  expect(full.mock.calls).toEqual([['123456']]);
});

it('takes a pasted code with spaces, and nothing but digits', () => {
  const full = jest.fn();
  render(<Entry onFull={full} />);
  type('签到码 123 456 ok 78');
  expect(boxes()).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(full.mock.calls).toEqual([['123456']]);
});
