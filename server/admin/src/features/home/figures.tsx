import type { AdminHomeView } from '../../api/types';
import { HOME } from './home.copy';

const words = HOME.figures;

export function Figures({ today, totals }: Pick<AdminHomeView, 'today' | 'totals'>) {
  return (
    <dl className="figures card">
      <Figure name={words.newMembers} value={today.newMembers} unit={words.membersUnit} note={words.newThisMonth(totals.newThisMonth)} />
      <Figure name={words.checkIns} value={totals.checkInsThisMonth} unit={words.checkInsUnit} note={words.checkInsToday(today.checkIns)} />
      <Figure name={words.members} value={totals.members} unit={words.membersUnit} note={words.membersNote} />
      <Figure name={words.points} value={totals.pointsIssuedThisMonth} unit={words.pointsUnit} note={words.pointsNote} />
    </dl>
  );
}

interface FigureProps {
  name: string;
  value: number;
  unit: string;
  note: string;
}

function Figure({ name, value, unit, note }: FigureProps) {
  return (
    <div>
      <dt className="quiet">{name}</dt>
      <dd>
        <strong>{value.toLocaleString('zh-CN')}</strong> {unit}
        <p className="quiet small">{note}</p>
      </dd>
    </div>
  );
}
