import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Nobody has an account yet: whoever comes first may make one, and owns the first workspace. */
export async function isFirstRun(client: QueryClientContract = db.connection('service')) {
  return (await client.from('users').select('id').first()) === null
}
