import { createConnection } from 'mysql2/promise';

const LOCAL = 'mysql://root@127.0.0.1:3306';

export interface MysqlServer {
  url: string;
  version: string;
}

/**
 * The database server that the tests use besides SQLite: TEST_MYSQL_URL where set, else one at 127.0.0.1:3306,
 * else null. An address that was set on purpose and does not answer is an error, never a silent omission.
 */
export async function testMysqlServer(): Promise<MysqlServer | null> {
  const wished = process.env['TEST_MYSQL_URL'];
  try {
    const url = wished ?? LOCAL;
    const connection = await createConnection({ uri: url, connectTimeout: 3000 });
    const [rows] = await connection.query('SELECT VERSION() AS version');
    await connection.end();
    return { url, version: (rows as { version: string }[])[0]!.version };
  } catch (error) {
    if (wished !== undefined && wished !== '') throw new Error('TEST_MYSQL_URL does not answer.', { cause: error });
    return null;
  }
}
