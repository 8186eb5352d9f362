import { SaveGate } from './save-gate';

describe('a form saves once', () => {
  let gate: SaveGate;
  beforeEach(() => {
    gate = new SaveGate();
    gate.open();
  });

  it('turns a second click away while the first one saves', () => {
    expect(gate.enter()).not.toBeNull();
    expect(gate.enter()).toBeNull();
  });

  it('turns a click away on a saved form that has not left the screen yet', () => {
    gate.enter()!(true);
    expect(gate.enter()).toBeNull();
  });

  it('lets a refused save be tried again', () => {
    gate.enter()!(false);
    expect(gate.enter()).not.toBeNull();
  });

  it('saves again once it is opened anew', () => {
    gate.enter()!(true);
    gate.open();
    expect(gate.enter()).not.toBeNull();
  });

  it('opened anew during a save, waits for it and then still has a save of its own', () => {
    const leave = gate.enter()!;
    gate.open();
    expect(gate.enter()).toBeNull();
    leave(true);
    expect(gate.enter()).not.toBeNull();
  });
});
