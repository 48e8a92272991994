import db from '@adonisjs/lucid/services/db'

export interface AnswerKey {
  tokenId: string
  key: string
}

export interface KeptAnswer {
  fingerprint: string
  startedAt: Date
  status: number | null
  /** Sealed. */
  answer: string | null
}

const service = () => db.connection('service')
const DAY = `interval '24 hours'`

/** True: nobody has used the key within a day, and it is ours now. */
export async function takeKey({ tokenId, key }: AnswerKey, fingerprint: string, now: Date) {
  const at = { tokenId, key, fingerprint, now: now.toISOString() }
  await service().rawQuery(
    `DELETE FROM api_answers WHERE token_id = :tokenId AND started_at < :now::timestamptz - ${DAY}`,
    at
  )
  const { rowCount } = await service().rawQuery(
    `INSERT INTO api_answers (token_id, key, fingerprint, started_at) VALUES (:tokenId, :key, :fingerprint, :now)
     ON CONFLICT DO NOTHING`,
    at
  )
  return rowCount === 1
}

export async function keptAnswer({ tokenId, key }: AnswerKey): Promise<KeptAnswer | null> {
  const { rows } = await service().rawQuery<{ rows: KeptAnswer[] }>(
    `SELECT fingerprint, started_at AS "startedAt", status, answer FROM api_answers WHERE token_id = ? AND key = ?`,
    [tokenId, key]
  )
  return rows[0] ?? null
}

export async function keepAnswer({ tokenId, key }: AnswerKey, status: number, sealed: string) {
  await service().rawQuery(
    'UPDATE api_answers SET status = ?, answer = ? WHERE token_id = ? AND key = ?',
    [status, sealed, tokenId, key]
  )
}

export async function releaseKey({ tokenId, key }: AnswerKey) {
  await service().rawQuery('DELETE FROM api_answers WHERE token_id = ? AND key = ?', [tokenId, key])
}
