// ladders.ts — what the house promises of tiers, said plainly: who rises, who falls and when not. As model.ts, it imports
// nothing of the server, and counts anew from the deeds that stand whatever it is asked.
import { begun, inForce, monthAt, monthIndex, type Version } from './versions';

type Bar = { yardstick: string; window: 'rolling_year' | 'calendar_year' | 'ever'; bar: number };
/** `keep` is the per cent of the bar that a year must reach; null where a tier is kept for good. */
export type Tier = Version & { track: string; rank: number; criteria: { match: 'all' | 'any'; bars: Bar[] }; keep: number | null };
export type Honour = { key: string; code: string; until: string | null; stands: boolean; undone: boolean };
type Change = [track: string, from: string | null, to: string | null, cause: string];

/** What the ladders ask of the rest of the model. */
interface Deeds {
  readonly today: string;
  readonly growth: number;
  readonly giftYears: number;
  count(measure: string, from?: string, to?: string): number;
}

const TRACKS = ['growth', 'volunteer', 'donor', 'honour'];
const isHonour = ({ rank, criteria }: Tier): boolean => rank > 0 && criteria.bars.length === 0;
const never = '9999-99-99';

export class Ladders {
  tiers: Tier[] = [];
  standing = new Map<string, string>();
  honours: Honour[] = [];
  locks = new Map<string, string | null>();
  told = new Map<string, { year: number; code: string }>();
  changes: Change[] = [];

  constructor(private readonly deeds: Deeds) {}

  /** After a deed of that month, or when definitions have changed; says how many it lifts. */
  rise(doneIn: string, cause = 'contribution'): number {
    const said = this.changes.length;
    for (const track of TRACKS) {
      const held = this.standing.get(track);
      const earned = this.earned(track, this.yearsFor(doneIn));
      if (earned && (held === undefined || earned.rank > this.tierOf(held).rank)) this.move(track, earned.code, cause);
    }
    return this.changes.length - said;
  }

  /** Tiers that the standing reaches before a deed is taken back; afterwards `fall` looks which of them it no longer does. */
  reached(): [string, Tier][] {
    return [...this.standing].map(([track, code]): [string, Tier] => [track, this.tierOf(code)]).filter(([, tier]) => this.reaches(tier, this.bothYears()));
  }

  fall(reached: [string, Tier][]): void {
    for (const [track, tier] of reached) {
      if (this.reaches(tier, this.bothYears()) || this.isLocked(track, this.deeds.today)) continue;
      this.move(track, this.earned(track, this.bothYears(), tier.rank)?.code ?? null, 'reversal');
    }
  }

  /** How high somebody stands; a track that was not entered has no rank. */
  rankOn(track: string): number | undefined {
    const code = this.standing.get(track);
    return code === undefined ? undefined : this.tierOf(code).rank;
  }

  give(key: string, code: string, until: string | null): string | null {
    if (!inForce(this.tiers, this.deeds.today).some((tier) => tier.code === code && isHonour(tier))) return 'TIER_NOT_GIVABLE';
    if (this.honours.some((one) => one.stands && one.code === code && (one.until ?? never) >= (until ?? never))) return 'TIER_ALREADY_HELD';
    this.honours.push({ key, code, until, stands: true, undone: false });
    this.called('given');
    return null;
  }

  takeBack(honour: Honour): void {
    honour.undone = true;
    if (!honour.stands) return;
    honour.stands = false;
    this.called('reversal');
  }

  lock(track: string, until: string | null): string | null {
    const code = this.standing.get(track);
    if (code === undefined || this.tierOf(code).rank === 0 || track === 'honour') return 'TIER_NOT_LOCKABLE';
    this.locks.set(track, until);
    this.changes.push([track, code, code, 'locked']);
    return null;
  }

  unlock(track: string): string | null {
    if (!this.isLocked(track, this.deeds.today)) return 'TIER_NOT_LOCKED';
    this.locks.delete(track);
    this.changes.push([track, this.standing.get(track)!, this.standing.get(track)!, 'unlocked']);
    return null;
  }

  /** What the day brings as it begins; says whether it brings anything. */
  closeDay(): boolean {
    const said = this.changes.length;
    const { today } = this.deeds;
    for (const honour of this.honours.filter(({ stands, until }) => stands && (until ?? never) < today)) {
      honour.stands = false;
      this.called('term_over');
    }
    const year = Number(today.slice(0, 4));
    if (today.endsWith('-12-02')) this.tell(year);
    if (today.endsWith('-01-01')) this.review(year - 1);
    return this.changes.length > said;
  }

  private tell(year: number): void {
    for (const [track, code] of this.standing) {
      const isTold = this.told.get(track)?.year === year && this.told.get(track)?.code === code;
      if (isTold || this.isLocked(track, `${year + 1}-01-01`) || this.keeps(this.tierOf(code), year)) continue;
      this.told.set(track, { year, code });
      this.changes.push([track, code, code, 'noticed']);
    }
  }

  private review(year: number): void {
    for (const [track, code] of [...this.standing]) {
      const told = this.told.get(track);
      if (told?.year !== year || told.code !== code || this.isLocked(track, this.deeds.today)) continue;
      const [now, then] = [this.tierOf(code), begun(this.tiers, `${year}-12-02`).find((tier) => tier.code === code)];
      if (this.keeps(now, year) || (then && this.keeps(then, year))) continue;
      const below = inForce(this.tiers, this.deeds.today).filter((tier) => tier.track === track && tier.rank < now.rank && !isHonour(tier));
      this.move(track, below.sort((a, b) => b.rank - a.rank).find((tier) => this.keeps(tier, year))?.code ?? null, 'review');
    }
  }

  private keeps({ rank, keep, criteria }: Tier, year: number): boolean {
    const isThanks = criteria.bars.length === 0 || criteria.bars.some(({ yardstick }) => yardstick.startsWith('gift'));
    if (keep === null || rank === 0 || isThanks) return true;
    const enough = criteria.bars.map((bar) => {
      const isForLife = bar.window === 'ever' || bar.yardstick === 'growth';
      const have = isForLife ? this.forLife(bar.yardstick) : this.deeds.count(bar.yardstick, `${year}-01`, `${year}-12`);
      return have * 100 >= bar.bar * keep;
    });
    return criteria.match === 'all' ? enough.every(Boolean) : enough.some(Boolean);
  }

  /** One of the years does it, with all that is asked of it. */
  private reaches({ criteria }: Tier, years: string[]): boolean {
    const month = this.deeds.today.slice(0, 7);
    return years.some((year) => {
      const met = criteria.bars.map(({ yardstick, window, bar }) => {
        if (window === 'ever' || yardstick === 'growth') return this.forLife(yardstick) >= bar;
        const [from, to] = window === 'rolling_year' ? [monthAt(monthIndex(month) - 11), month] : [`${year}-01`, `${year}-12`];
        return this.deeds.count(yardstick, from, to) >= bar;
      });
      return criteria.match === 'all' ? met.every(Boolean) : met.some(Boolean);
    });
  }

  private forLife(yardstick: string): number {
    if (yardstick === 'growth') return this.deeds.growth;
    return yardstick === 'gift_years' ? this.deeds.giftYears : this.deeds.count(yardstick);
  }

  /** This year, and for a deed of the last one that is told only now, that one too. */
  private yearsFor(doneIn: string): string[] {
    return this.bothYears().filter((year, i) => i === 0 || doneIn.startsWith(year));
  }

  private bothYears(): string[] {
    const year = Number(this.deeds.today.slice(0, 4));
    return [String(year), String(year - 1)];
  }

  /** The highest rung that what stands now reaches; a fall looks only at those below the one that is lost. */
  private earned(track: string, years: string[], below = Infinity): Tier | undefined {
    const rungs = inForce(this.tiers, this.deeds.today).filter((tier) => tier.track === track && tier.rank < below && !isHonour(tier));
    return rungs.filter((tier) => this.reaches(tier, years)).sort((a, b) => b.rank - a.rank)[0];
  }

  private called(cause: string): void {
    const standing = this.honours.filter(({ stands }) => stands);
    const best = Math.max(...standing.map(({ code }) => this.tierOf(code).rank));
    this.move('honour', standing.filter(({ code }) => this.tierOf(code).rank === best).at(-1)?.code ?? null, cause);
  }

  private isLocked(track: string, day: string): boolean {
    return this.locks.has(track) && (this.locks.get(track) ?? never) >= day;
  }

  /** A tier that the office no longer gives is still the one that the member holds, and still of its rank. */
  private tierOf(code: string): Tier {
    return begun(this.tiers, this.deeds.today).find((tier) => tier.code === code)!;
  }

  private move(track: string, to: string | null, cause: string): void {
    this.changes.push([track, this.standing.get(track) ?? null, to, cause]);
    if (to !== null) {
      this.standing.set(track, to);
      return;
    }
    for (const told of [this.standing, this.locks, this.told]) told.delete(track);
  }
}
