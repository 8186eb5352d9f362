import { DatePicker } from 'antd';
import type { Dayjs } from 'dayjs';
import { today } from './moments';
import { UI } from './ui.copy';
import { dayToWall, wallToDay } from './wall-time';

interface Props {
  id?: string;
  value?: Dayjs | null;
  onChange?: (value: Dayjs | null) => void;
  placeholder?: string;
  disabled?: boolean;
}

interface TimeProps extends Props {
  /** Beside onChange, which a form item takes for itself. */
  onPick?: (value: Dayjs | null) => void;
}

/** Day and minute on Shanghai's wall. "Now" is hidden: it would be the browser's, not Shanghai's. */
export function WallTimePicker({ onPick, onChange, ...props }: TimeProps) {
  return (
    <DatePicker
      {...props}
      onChange={(value) => {
        onChange?.(value);
        onPick?.(value);
      }}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="YYYY-MM-DD HH:mm"
      placeholder={UI.pickTime}
      showNow={false}
      needConfirm={false}
      // Enter takes the typed time; it must not send the whole form along with it.
      onKeyDown={(press) => press.key === 'Enter' && press.preventDefault()}
      style={{ width: '100%' }}
    />
  );
}

/** A day on Shanghai's calendar, today at the earliest. */
export function WallDayPicker(props: Props) {
  return (
    <DatePicker
      {...props}
      format="YYYY-MM-DD"
      showNow={false}
      disabledDate={(date) => wallToDay(date) < today()}
      style={{ width: '100%' }}
    />
  );
}

interface MonthProps {
  label: string;
  /** 'YYYY-MM' */
  value: string;
  onChange: (month: string) => void;
  /** Months outside of these cannot be picked; this month is the last at any rate. */
  from?: string;
  to?: string;
}

/** A month on Shanghai's calendar that has begun. */
export function WallMonthPicker({ label, value, onChange, from = '2000-01', to = today().slice(0, 7) }: MonthProps) {
  const monthOf = (wall: Dayjs): string => wallToDay(wall).slice(0, 7);
  return (
    <DatePicker
      picker="month"
      aria-label={label}
      value={dayToWall(`${value}-01`)}
      onChange={(wall: Dayjs | null) => wall && onChange(monthOf(wall))}
      format="YYYY-MM"
      allowClear={false}
      disabledDate={(wall) => monthOf(wall) < from || monthOf(wall) > to}
      style={{ width: '100%' }}
    />
  );
}
