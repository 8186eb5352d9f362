// mysql-caller-runner.ts — one caller's query runner over a connection of the pool, with as little between the two as can be.
import type { Connection, ExecuteValues, QueryError } from 'mysql2';
import { QueryFailedError, QueryResult, type QueryRunner } from 'typeorm';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner';
import { BoundValues } from './bound-values';

/**
 * TypeORM's own runner tells subscribers of every statement, times it and copies what it brings, a dozen promises each;
 * nobody here subscribes, and a check-in is some thirty statements.
 */
export class MysqlCallerRunner extends MysqlQueryRunner {
  override async query(sql: string, parameters?: unknown[], useStructuredResult = false): ReturnType<QueryRunner['query']> {
    if (this.isReleased) return super.query(sql, parameters, useStructuredResult);
    const connection: Connection = this.databaseConnection ?? (await this.connect());
    this.dataSource.logger.logQuery(sql, parameters, this);
    const raw = await new Promise<unknown>((resolve, reject) => {
      const answer = (error: QueryError | null, result: unknown): void => {
        if (!error) return resolve(result);
        this.dataSource.logger.logQueryError(error, sql, parameters, this);
        reject(new QueryFailedError(sql, parameters, error));
      };
      if (parameters instanceof BoundValues) connection.execute(sql, parameters as ExecuteValues, answer);
      else connection.query(sql, parameters, answer);
    });
    if (!useStructuredResult) return raw;
    const result = new QueryResult();
    result.raw = raw;
    if (Array.isArray(raw)) result.records = raw;
    else result.affected = (raw as { affectedRows?: number }).affectedRows;
    return result;
  }
}
