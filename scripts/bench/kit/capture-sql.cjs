// Loaded into the server before anything else (node --require): writes every statement that it sends to MySQL or
// MariaDB to the file named by CAPTURE_SQL while that file exists, one JSON line each.
const { appendFileSync, existsSync } = require('node:fs');
const { createRequire } = require('node:module');

const file = process.env.CAPTURE_SQL;
const fromServer = createRequire(process.argv[1]);
const mysql = fromServer('mysql2');
const prototype = Object.getPrototypeOf(mysql.Connection.prototype).query ? Object.getPrototypeOf(mysql.Connection.prototype) : mysql.Connection.prototype;
const query = prototype.query;
prototype.query = function captured(sql, values, ...rest) {
  if (existsSync(file)) {
    const text = typeof sql === 'string' ? sql : sql.sql;
    const given = Array.isArray(values) ? values : ((typeof sql === 'object' && sql.values) || []);
    appendFileSync(file, `${JSON.stringify({ connection: this.threadId, sql: text, values: given })}\n`);
  }
  return query.call(this, sql, values, ...rest);
};
