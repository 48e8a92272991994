import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Plan {
  /** The root first. */
  nodes: { type: string; relation?: string; index?: string; removed: number; loops: number }[]
  text: string
}

/**
 * Stands in for a transaction: what a query function asks is explained (by running it, in the same transaction and under
 * the same policies) before it is answered. So a test judges the statement that the product runs and not a copy of it.
 */
export function explaining(trx: TransactionClientContract) {
  const plans: Plan[] = []
  const explained = {
    async rawQuery(sql: string, bindings: any[]) {
      const { rows } = await trx.rawQuery<{ rows: any[] }>(
        `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, FORMAT JSON) ${sql}`,
        bindings
      )
      const [{ Plan: root }] = rows[0]['QUERY PLAN']
      plans.push({ nodes: flat(root), text: JSON.stringify(root, null, 1) })
      return trx.rawQuery(sql, bindings)
    },
  }
  return { trx: explained as unknown as TransactionClientContract, plans }
}

/** Without what a second policy would have asked, had the first one not let the row through. */
function flat(node: any): Plan['nodes'] {
  if (node['Parent Relationship'] === 'SubPlan' && node['Actual Loops'] === 0) return []
  const own = {
    type: node['Node Type'],
    relation: node['Relation Name'],
    index: node['Index Name'],
    removed: node['Rows Removed by Filter'] ?? 0,
    /** 0: planned, and then not run. */
    loops: node['Actual Loops'] ?? 0,
  }
  return [own, ...(node.Plans ?? []).flatMap(flat)]
}
