// Loaded into the server before anything else (node --require). While the file BENCH_CAPTURE exists, every statement that
// goes to the database is kept; while BENCH_PROFILE exists, the processor's time is sampled. Once the file holds the word
// "stop", what was kept takes its place, as JSON.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const { createRequire } = require('node:module');
const { setInterval } = require('node:timers');

const { BENCH_CAPTURE: captureFile, BENCH_PROFILE: profileFile } = process.env;
const LOOK_MS = 50;
let capturing = null;
let profiling = null;

setInterval(() => {
  switch (wishIn(captureFile)) {
    case 'start':
      capturing ??= [];
      break;
    case 'stop':
      writeFileSync(captureFile, JSON.stringify(capturing));
      capturing = null;
  }
  switch (wishIn(profileFile)) {
    case 'start':
      if (!profiling) startProfile();
      break;
    case 'stop':
      stopProfile();
  }
}, LOOK_MS).unref();

function wishIn(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function startProfile() {
  profiling = new Session();
  profiling.connect();
  profiling.post('Profiler.enable');
  profiling.post('Profiler.setSamplingInterval', { interval: 500 });
  profiling.post('Profiler.start');
}

function stopProfile() {
  profiling.post('Profiler.stop', (_error, { profile }) => {
    writeFileSync(profileFile, JSON.stringify(profile));
    profiling.disconnect();
    profiling = null;
  });
}

function keep(connection, how, sql, values) {
  capturing?.push({ connection, how, sql, values: [...values] });
}

const fromServer = createRequire(process.argv[1]);

const mysql = fromServer('mysql2');
const base = Object.getPrototypeOf(mysql.Connection.prototype);
const connections = base.query ? base : mysql.Connection.prototype;
for (const name of ['query', 'execute']) {
  const original = connections[name];
  connections[name] = function kept(sql, values, ...rest) {
    const text = typeof sql === 'string' ? sql : sql.sql;
    keep(this.threadId, name, text, Array.isArray(values) ? values : ((typeof sql === 'object' && sql.values) || []));
    return original.call(this, sql, values, ...rest);
  };
}

const Database = fromServer('better-sqlite3');
const { prepare } = Database.prototype;
const kept = new WeakSet();
Database.prototype.prepare = function keeping(sql) {
  const statement = prepare.call(this, sql);
  const statements = Object.getPrototypeOf(statement);
  if (!kept.has(statements)) {
    kept.add(statements);
    for (const name of ['run', 'all', 'get']) {
      const original = statements[name];
      statements[name] = function keptStatement(...values) {
        keep(1, name, this.source, values);
        return original.apply(this, values);
      };
    }
  }
  return statement;
};
