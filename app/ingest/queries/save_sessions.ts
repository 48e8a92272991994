import type { Session } from '#app/visitors/types'
import type { IngestTransaction } from './ingest_transaction.js'
import { SESSION_FACTS, SESSION_KEY } from '#app/visitors/session_columns'

const COLUMNS = [...SESSION_KEY, ...SESSION_FACTS]

const SAVE = {
  name: 'ingest_save_sessions',
  text: `INSERT INTO sessions (${COLUMNS.map(({ name }) => name).join(', ')})
         SELECT * FROM unnest(${COLUMNS.map(({ type }, i) => `$${i + 1}::${type}[]`).join(', ')})
          ORDER BY 1, 2, 3
         ON CONFLICT (${SESSION_KEY.map(({ name }) => name).join(', ')}) DO UPDATE SET
           ${SESSION_FACTS.map(({ name }) => `${name} = excluded.${name}`).join(', ')}`,
}

/** Writes sessions as they are now; they were read under the same lock. */
export async function saveSessions(trx: IngestTransaction, sessions: Session[]) {
  await trx.run(
    SAVE,
    COLUMNS.map(({ value }) => sessions.map(value))
  )
}
