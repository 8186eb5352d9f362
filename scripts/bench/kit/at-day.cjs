// at-day.cjs — given to a command by --require: its clock begins at BENCH_NOW, and goes on from there.
const Real = globalThis.Date;
const ahead = Real.parse(process.env.BENCH_NOW) - Real.now();

globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...given);
  }

  static now() {
    return Real.now() + ahead;
  }
};
