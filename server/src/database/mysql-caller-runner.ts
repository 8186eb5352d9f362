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
    let raw: unknown;
    try {
      raw = await new Promise<unknown>((resolve, reject) => {
        const answer = (error: QueryError | null, result: unknown): void => (error ? reject(error) : resolve(result));
        if (parameters instanceof BoundValues) connection.execute(sql, parameters as ExecuteValues, answer);
        else connection.query(sql, parameters, answer);
      });
    } catch (error) {
      this.dataSource.logger.logQueryError(error as Error, sql, parameters, this);
      // Made here and not in the driver's callback, so that its stack names those who wait for the answer.
      throw new QueryFailedError(sql, parameters, error as Error);
    }
    if (!useStructuredResult) return raw;
    const result = new QueryResult();
    result.raw = raw;
    if (Array.isArray(raw)) result.records = raw;
    else result.affected = (raw as { affectedRows?: number }).affectedRows;
    return result;
  }
}
