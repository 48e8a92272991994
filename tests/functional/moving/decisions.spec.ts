import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { CARRIED, LEFT } from '#app/moving/tables'

const SECRET = /sealed|secret|token|hash|password|credential|cipher/

test.group('What is carried from one installation to another', () => {
  test('of each table it is decided, and once', async ({ assert }) => {
    const rows = await rowsOf<{ name: string }>(
      `SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`
    )
    const decided = [...CARRIED.map(({ name }) => name), ...Object.values(LEFT).flat()]
    assert.sameMembers(
      decided,
      rows.map(({ name }) => name)
    )
    assert.lengthOf(new Set(decided), decided.length)
  })

  test('no secret is carried, and nobody by their id of another installation', async ({
    assert,
  }) => {
    const columns = await rowsOf<{ table: string; column: string; refers: string | null }>(
      `SELECT c.relname AS "table", a.attname AS "column",
              (SELECT k.confrelid::regclass::text FROM pg_constraint k
                WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.conkey = ARRAY[a.attnum] LIMIT 1) AS refers
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`
    )
    for (const { name, without = [], people = [] } of CARRIED) {
      const own = columns.filter(({ table }) => table === name)
      const secret = own.filter(({ column }) => SECRET.test(column)).map(({ column }) => column)
      assert.includeMembers(without, secret, name)
      const users = own.filter(({ refers }) => refers === 'users').map(({ column }) => column)
      assert.sameMembers(people, users, name)
    }
  })

  test('rows come after those that they refer to', async ({ assert }) => {
    const keys = await rowsOf<{ from: string; to: string }>(
      `SELECT DISTINCT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to" FROM pg_constraint
        WHERE contype = 'f' AND connamespace = 'public'::regnamespace`
    )
    const place = (name: string) => CARRIED.findIndex((table) => table.name === name)
    for (const { from, to } of keys) {
      if (place(from) < 0 || place(to) < 0) continue
      assert.isAbove(place(from), place(to), `${from} refers to ${to}`)
    }
  })
})
