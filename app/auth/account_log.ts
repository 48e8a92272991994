import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { actingAddress } from '#app/shared/acting_address'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** What can happen to an account. The words for it are in the namespace `auth`, under `deeds`. */
export const ACCOUNT_DEEDS = [
  'signed_in',
  'signed_in_with_google',
  'recovery_code_used',
  'wrong_code',
  'password_changed',
  'password_reset',
  'two_factor_on',
  'two_factor_off',
  'two_factor_off_by_operator',
  'recovery_codes_made',
  'google_linked',
  'google_unlinked',
  'session_ended',
  'other_sessions_ended',
  'all_sessions_ended',
] as const

export type AccountDeed = (typeof ACCOUNT_DEEDS)[number]

export interface LoggedDeed {
  action: AccountDeed
  ip: string | null
  at: Date
}

const KEPT = '1 year'
const SHOWN = 20

/** For the person alone; in the transaction that does it, where there is one. */
export async function noteDeed(client: QueryClientContract, userId: string, action: AccountDeed) {
  const now = clock.now()
  await client.rawQuery(
    'INSERT INTO account_log (user_id, action, ip, at) VALUES (?, ?, ?::inet, ?)',
    [userId, action, actingAddress.get(), now] as any[]
  )
  await client.rawQuery(
    `DELETE FROM account_log WHERE user_id = ? AND at < ?::timestamptz - interval '${KEPT}'`,
    [userId, now]
  )
}

/** The latest first. */
export async function latestDeeds(userId: string): Promise<LoggedDeed[]> {
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: LoggedDeed[] }>(
      `SELECT action, host(ip) AS ip, at FROM account_log WHERE user_id = ? ORDER BY at DESC, id DESC LIMIT ?`,
      [userId, SHOWN]
    )
  return rows
}
