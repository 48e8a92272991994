import db from '@adonisjs/lucid/services/db'
import { isUuid } from '#app/shared/ids'
import { TwoFactorNeeded } from '#app/shared/two_factor_needed'
import { Exception } from '@adonisjs/core/exceptions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * The only way to a person's data: a transaction that was entered for that person. The functions of schema `tenancy`
 * check the membership and set what the row policies compare with. A query outside of these sees no row.
 */

/** Of the members of a workspace. */
export type MemberRole = 'owner' | 'admin' | 'analyst' | 'viewer'

/** Clients belong to no workspace: they see sections of a site (`shared/client_sections.ts`) and change nothing. */
export type Role = MemberRole | 'client'

/** Who works with what comes in, as against those who only look. */
export function worksWithLeads(role: Role): boolean {
  return role === 'owner' || role === 'admin' || role === 'analyst'
}

export interface Entered {
  trx: TransactionClientContract
  role: Role
}

/** A workspace or site that is not there for this person looks the same as one that does not exist. */
export const NotFound = class extends Exception {
  static status = 404
  static code = 'E_NOT_FOUND'
  static message = 'There is no such page, or you may not see it.'
}

/** All workspaces of the person that are open to them, to read. */
export function asUser<T>(userId: string, work: (trx: TransactionClientContract) => Promise<T>) {
  return db.transaction(async (trx) => {
    await trx.rawQuery('SELECT tenancy.enter_user(?), tenancy.enforce_two_factor()', [userId])
    return work(trx)
  })
}

/** One workspace, with the rights of the person's role there. Throws `E_NOT_FOUND` for strangers, `E_TWO_FACTOR_NEEDED` for who owes it. */
export function inWorkspace<T>(
  userId: string,
  workspaceId: string,
  work: (entered: Entered) => Promise<T>
) {
  return entered('tenancy.enter_workspace(?, ?)', userId, workspaceId, work)
}

/** One site, with the rights of the person's role there. Throws `E_NOT_FOUND` for strangers. */
export function inSite<T>(userId: string, siteId: string, work: (entered: Entered) => Promise<T>) {
  return entered('tenancy.enter_site(?, ?)', userId, siteId, work)
}

/** Throws `E_NOT_FOUND` for strangers: before anything is said of what they have sent. */
export async function ensureSeesSite(userId: string, siteId: string) {
  await inSite(userId, siteId, async () => {})
}

async function entered<T>(
  door: string,
  userId: string,
  scopeId: string,
  work: (entered: Entered) => Promise<T>
): Promise<T> {
  if (!isUuid(scopeId)) throw new NotFound()
  return db.transaction(async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: { role: Role | null; isShut: boolean }[] }>(
      `SELECT ${door} AS role, tenancy.enforce_two_factor() AS "isShut"`,
      [userId, scopeId]
    )
    const { role, isShut } = rows[0]
    if (!role) throw new NotFound()
    if (isShut) throw new TwoFactorNeeded()
    return work({ trx, role })
  })
}
