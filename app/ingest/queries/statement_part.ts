import { arrayLiteral, type Column } from '#app/ingest/queries/array_literal'

/**
 * A piece of the statement that stores a batch: a common table expression that writes rows of one table. Its parameters
 * are one array a column.
 */
export interface StatementPart<Row> {
  /** A letter for it: the name of a prepared statement is short. */
  code: string
  /** Of the expression; not that of a table, which it would hide. */
  name: string
  columns: Column<Row>[]
  /** Parameters that are one value for all rows. */
  scalars?: { type: string; value(rows: readonly Row[]): string }[]
  /** `arrays` are the parameters with their types, in the order of `columns`. */
  sql(arrays: string, scalars: string[]): string
  /** Is what is written what was meant? In terms of `name` and the parameters; left out where the database checks. */
  agrees?(arrays: string[], scalars: string[]): string
}

/** A row that tells by which write it is as it is. */
export interface Revised {
  revision: number
  /** The revision that the row has in the database, if nobody else wrote; 0: there is no row. */
  builtOn: number
}

/** New rows: somebody else's row of the same key ends the statement. */
export function insertPart<Row>(
  code: string,
  name: string,
  table: string,
  columns: Column<Row>[]
): StatementPart<Row> {
  return {
    code,
    name,
    columns,
    sql: (arrays) =>
      `${name} AS (INSERT INTO ${table} (${columns.map((column) => column.name).join(', ')})
         SELECT * FROM unnest(${arrays}))`,
  }
}

/**
 * Changes rows that are there and are of the revision that they are built on. An upsert, because it always goes through the
 * key: for an UPDATE with a join the planner chooses, and on a table that it knows nothing of yet it reads all of it.
 *
 * A row that is gone must not come back: it would be inserted with a negative revision, and that ends the statement.
 * `required` are constants for columns without a default, for the row that is never to be.
 */
export function changePart<Row extends Revised>(
  code: string,
  name: string,
  table: string,
  key: Column<Row>[],
  facts: Column<Row>[],
  required: Record<string, string> = {}
): StatementPart<Row> {
  const columns = [...key, ...facts, NEGATIVE_REVISION as Column<Row>]
  const names = [...columns.map((column) => column.name), ...Object.keys(required)].join(', ')
  const values = ['k.*', ...Object.values(required)].join(', ')
  return {
    code,
    name,
    columns,
    scalars: [{ type: 'int8', value: ([row]) => String(row.revision - row.builtOn) }],
    sql: (arrays, [step]) =>
      `${name} AS (INSERT INTO ${table} AS t (${names}) SELECT ${values} FROM unnest(${arrays}) AS k (${columns.map((column) => column.name).join(', ')})
         ON CONFLICT (${key.map((column) => column.name).join(', ')}) DO UPDATE SET
           ${facts.map((fact) => `${fact.name} = excluded.${fact.name}`).join(', ')}, revision = -excluded.revision
         WHERE t.revision = -excluded.revision - ${step}
         RETURNING revision)`,
    agrees: (arrays) =>
      `(SELECT count(*) = cardinality(${arrays[0]}) AND min(revision) > 0 FROM ${name})`,
  }
}

export const REVISION: Column<Revised> = {
  name: 'revision',
  type: 'int8',
  value: (row) => row.revision,
}

/** See `changePart`. All rows of a batch are as far from the revision that they are built on. */
const NEGATIVE_REVISION: Column<Revised> = { ...REVISION, value: (row) => -row.revision }

export function parametersOf<Row>(part: StatementPart<Row>, rows: readonly Row[]): string[] {
  const values = part.columns.map((column) => arrayLiteral(column, rows))
  for (const scalar of part.scalars ?? []) values.push(scalar.value(rows))
  return values
}
