import db from '@adonisjs/lucid/services/db'

/** The rows of other people are closed to who is signed in, but not the names of colleagues. */
export async function namesOfPeople(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await db.connection('service').rawQuery<{
    rows: { id: string; name: string }[]
  }>(`SELECT id, coalesce(nullif(full_name, ''), email) AS name FROM users WHERE id = ANY (?::uuid[])`, [[...ids]])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
