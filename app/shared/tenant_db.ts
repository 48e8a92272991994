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

/** One that was removed, for its owners. Throws `E_NOT_FOUND` for all others. */
export function inRemovedWorkspace<T>(
  userId: string,
  workspaceId: string,
  work: (entered: Entered) => Promise<T>
) {
  return entered('tenancy.enter_removed_workspace(?, ?)', userId, workspaceId, work)
}

/** One site, with the rights of the person's role there. Throws `E_NOT_FOUND` for strangers. */
export function inSite<T>(userId: string, siteId: string, work: (entered: Entered) => Promise<T>) {
  return entered('tenancy.enter_site(?, ?)', userId, siteId, work)
}

export interface Snapshot extends Entered {
  /** Goes on to one site of the workspace. */
  enterSite(siteId: string): Promise<void>
}

/** A workspace as it is at one moment, to read: what others change meanwhile is not seen. Throws `E_NOT_FOUND` for strangers. */
export function inSnapshot<T>(
  userId: string,
  workspaceId: string,
  work: (snapshot: Snapshot) => Promise<T>
): Promise<T> {
  if (!isUuid(workspaceId)) throw new NotFound()
  const atOneMoment = { isolationLevel: 'repeatable read' } as const
  return db.transaction(async (trx) => {
    const enter = async (sql: string, scopeId: string) => {
      const { rows } = await trx.rawQuery<{ rows: { role: Role | null }[] }>(sql, [userId, scopeId])
      if (!rows[0].role) throw new NotFound()
      return rows[0].role
    }
    const role = await enter('SELECT tenancy.enter_workspace(?, ?) AS role', workspaceId)
    const enterSite = async (siteId: string) => {
      await enter('SELECT tenancy.enter_site(?, ?) AS role', siteId)
    }
    return work({ trx, role, enterSite })
  }, atOneMoment)
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
