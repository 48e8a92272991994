import { addMonths, type Month } from '#app/shared/month'

/** The partitioned tables, the one that others refer to first. Locks are always taken in this order. */
export const PARENTS = [
  { parent: 'sessions', key: 'created_month', fillfactor: 80 },
  { parent: 'events', key: 'session_month', fillfactor: 100 },
] as const

/** Partitions that are in use, by name: one that was taken off is not. */
export const ATTACHED = `
  SELECT c.oid, c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
   WHERE i.inhparent IN ('public.sessions'::regclass, 'public.events'::regclass)`

export function partitionOf(parent: string, month: Month) {
  return `${parent}_${month.slice(0, 7).replace('-', '_')}`
}

/** As SQL: the key is in this month. */
export function isIn(month: Month, key: string) {
  return `${key} >= '${month}' AND ${key} < '${addMonths(month, 1)}'`
}
