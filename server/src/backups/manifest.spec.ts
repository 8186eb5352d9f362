import { KeyRing } from '../common/crypto/key-ring';
import { fingerprintOf } from './backup-key';
import { isSignedBy, manifestIn, signed, type Unsigned } from './manifest';

const keys = new KeyRing(Buffer.alloc(32, 7).toString('base64url'));
const otherKeys = new KeyRing(Buffer.alloc(32, 8).toString('base64url'));

const said: Unsigned = {
  kind: 'asked',
  engine: 'sqlite',
  engineVersion: 'SQLite 3.53.2',
  takenAt: '2026-11-22T06:30:00.000Z',
  schema: { last: 'Cards1700000012000', migrations: ['Foundation1700000001000', 'Cards1700000012000'] },
  tables: { member: 60 },
  files: [{ name: 'database.sqlite', bytes: 12, sha256: 'ab' }],
  key: { fingerprint: fingerprintOf(keys) },
};
const text = JSON.stringify(signed(said, keys), null, 2);

it('is read as it was written, and known by the key it was signed under alone', () => {
  const manifest = manifestIn(text)!;
  expect(manifest).toMatchObject(said);
  expect(isSignedBy(manifest, keys)).toBe(true);
  expect(isSignedBy(manifest, otherKeys)).toBe(false);
});

it('is not taken for true once any word of it is another', () => {
  for (const [word, another] of [['asked', 'daily'], ['60', '61'], ['"ab"', '"ac"'], ['Cards', 'Bards'], ['06:30', '07:30'], ['3.53.2', '3.53.3']] as const) {
    expect(isSignedBy(manifestIn(text.replace(word, another))!, keys)).toBe(false);
  }
});

it('says nothing where it is cut short, somebody else’s, or names a file that is not the backup’s own', () => {
  for (const broken of ['', '{', 'null', '[]', text.slice(0, -20), JSON.stringify({ ...JSON.parse(text), tool: 'other' }), text.replace('database.sqlite', '../etc/passwd'), text.replace('"kind"', '"kinds"')]) {
    expect(manifestIn(broken)).toBeNull();
  }
});

it('is known as ours in a format that is yet to come, so that it can be said', () => {
  expect(manifestIn('{"tool":"tongxing-backup","format":2}')?.format).toBe(2);
});

it('names a key by twelve digits, never the same for two keys', () => {
  expect(fingerprintOf(keys)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
  expect(fingerprintOf(keys)).toBe(fingerprintOf(new KeyRing(Buffer.alloc(32, 7).toString('base64url'))));
  expect(fingerprintOf(otherKeys)).not.toBe(fingerprintOf(keys));
});
