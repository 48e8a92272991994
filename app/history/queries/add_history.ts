import { nameOf, type ActingPerson } from '#app/shared/person'
import { HistoryKnown } from '#app/history/exceptions'
import type { UploadedHistory } from '#app/history/receive_history'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A file of which nobody knows yet what is in it. Throws `E_HISTORY_KNOWN` for one that is here. */
export async function addHistory(
  trx: TransactionClientContract,
  person: ActingPerson,
  siteId: string,
  { id, name, bytes, sha256 }: UploadedHistory
) {
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `INSERT INTO history_imports (site_id, id, file_name, digest, bytes, user_id, person, read_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, NULL) ON CONFLICT (site_id, digest) DO NOTHING`,
    [
      siteId,
      id,
      name.replace(/\p{Control}|\p{Surrogate}/gu, '').slice(0, 200) || 'history',
      sha256,
      bytes,
      person.id,
      nameOf(person),
    ]
  )
  if (rowCount === 0) throw new HistoryKnown()
}
