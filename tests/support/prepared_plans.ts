import pg from 'pg'
import db from '@adonisjs/lucid/services/db'
import type { PoolClient } from 'pg'

export interface PlanNode {
  type: string
  relation?: string
  index?: string
  /** Rows that were read and thrown away. */
  removed: number
  /** 0: planned, and then not run. */
  loops: number
}

export interface PreparedPlan {
  name: string
  nodes: PlanNode[]
  text: string
}

/**
 * Stands in for ingestion's connection: each statement is prepared and explained by running it, with the plan that is made
 * for any values, as ingestion has it; then it is undone and run for its answer. So a test judges the statements of the
 * product and not copies of them.
 */
export async function explainingConnection() {
  const { client: pool } = db.connection('ingest').getWriteClient()
  const real: PoolClient = await pool.acquireConnection()
  const plans: PreparedPlan[] = []
  let last: Promise<unknown> = Promise.resolve()
  const connection = {
    query(statement: { name: string; text: string; values: string[] }) {
      const mine = last.then(async () => {
        plans.push(await explain(real, statement))
        return real.query({ text: statement.text, values: statement.values })
      })
      last = mine.catch(() => {})
      return mine
    },
  }
  return {
    connection: connection as unknown as PoolClient,
    plans,
    release: () => pool.releaseConnection(real),
  }
}

async function explain(
  real: PoolClient,
  { name, text, values }: { name: string; text: string; values: string[] }
): Promise<PreparedPlan> {
  const literals = values.map((value) => pg.escapeLiteral(value)).join(', ')
  await real.query('BEGIN')
  try {
    await real.query(`PREPARE explained AS ${text}`)
    const { rows } = await real.query(
      `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, FORMAT JSON) EXECUTE explained (${literals})`
    )
    const [{ Plan: root }] = rows[0]['QUERY PLAN']
    return { name, nodes: flat(root), text: JSON.stringify(root, null, 1) }
  } finally {
    await real.query('ROLLBACK')
    await real.query('DEALLOCATE explained')
  }
}

function flat(node: any): PlanNode[] {
  const own = {
    type: node['Node Type'],
    relation: node['Relation Name'],
    index: node['Index Name'],
    removed: node['Rows Removed by Filter'] ?? 0,
    loops: node['Actual Loops'] ?? 0,
  }
  return [own, ...(node.Plans ?? []).flatMap(flat)]
}
