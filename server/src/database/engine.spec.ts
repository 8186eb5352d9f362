import { databaseAddress } from './engine';

it('reads where the database is', () => {
  expect(databaseAddress('sqlite:.data/tongxing.sqlite')).toEqual({ kind: 'sqlite', file: '.data/tongxing.sqlite' });
  expect(databaseAddress('mysql://ann:p%40ss%2Fword@db.example:3307/tongxing')).toEqual({
    kind: 'mysql', host: 'db.example', port: 3307, username: 'ann', password: 'p@ss/word', database: 'tongxing',
  });
  expect(databaseAddress('mariadb://root@127.0.0.1/x')).toMatchObject({ port: 3306, password: '' });
});

it.each(['', 'sqlite:', 'sqlite::memory:', 'mysql://root@127.0.0.1', 'postgres://a@b/c', 'tongxing.sqlite'])('refuses %p and says what it should be', (url) => {
  expect(() => databaseAddress(url)).toThrow('DATABASE_URL');
});

it('keeps a password out of its complaint', () => {
  expect(() => databaseAddress('mysql://ann:secret@/x y')).toThrow(expect.not.objectContaining({ message: expect.stringContaining('secret') }));
});
