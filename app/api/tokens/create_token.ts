import { recordPersonalToken } from '#app/api/tokens/record_personal_token'
import { record } from '#app/shared/record'
import { clock } from '#app/shared/clock'
import { Forbidden } from '#app/sites/exceptions'
import { mayManagePeople } from '#app/people/roles'
import { asUser, inWorkspace } from '#app/shared/tenant_db'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { makeToken, type MadeToken } from '#app/api/tokens/make_token'
import { TooManyTokens, UnknownSites } from '#app/api/tokens/exceptions'
import { countTokens, insertToken } from '#app/api/tokens/queries/insert_token'
import type { Scope } from '#app/api/scopes'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface NewToken {
  name: string
  scopes: Scope[]
  /** Null: all that whoever acts with it may see. */
  siteIds: string[] | null
  requestsPerMinute: number
  siteRequestsPerMinute: number
  /** Null: it does not end by itself. */
  days: number | null
}

export type TokenRole = 'admin' | 'analyst' | 'viewer'

const MOST = 50
const DAY_MS = 86_400_000

/** Acts as the person: wherever they are a member, with what their role allows there. */
export function createPersonalToken(person: ActingPerson, given: NewToken) {
  return asUser(person.id, async (trx) => {
    const owner = { workspaceId: null, userId: person.id }
    const made = await create(trx, person, given, owner)
    const { scopes, siteIds } = given
    const token = { userId: person.id, hint: made.hint, siteIds }
    const after = { scopes, sites: siteIds?.length ?? null }
    await recordPersonalToken(trx, 'tokens.personal_created', token, after)
    return made
  })
}

/** Belongs to the workspace, and stays when who made it goes. */
export function createWorkspaceToken(
  person: ActingPerson,
  workspaceId: string,
  { role, ...given }: NewToken & { role: TokenRole }
) {
  return inWorkspace(person.id, workspaceId, async ({ trx, role: own }) => {
    if (!mayManagePeople(own)) throw new Forbidden()
    const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
      'SELECT tenancy.add_token_user(?, ?) AS id',
      [given.name, role]
    )
    const made = await create(trx, person, given, { workspaceId, userId: rows[0].id })
    const { scopes, siteIds } = given
    await record(trx, {
      action: 'tokens.created',
      subject: `${given.name} (${made.hint}…)`,
      after: { role, scopes, sites: siteIds?.length ?? null },
    })
    return made
  })
}

async function create(
  trx: TransactionClientContract,
  person: ActingPerson,
  given: NewToken,
  owner: { workspaceId: string | null; userId: string }
): Promise<MadeToken> {
  if ((await countTokens(trx, owner)) >= MOST) throw new TooManyTokens()
  await ensureSites(trx, given.siteIds, owner.workspaceId)
  const made = makeToken()
  const now = clock.now()
  const expiresAt = given.days === null ? null : new Date(now.getTime() + given.days * DAY_MS)
  await insertToken(trx, { ...given, ...owner, ...made, createdBy: nameOf(person), now, expiresAt })
  return made
}

/** Policies leave out the sites of others. */
async function ensureSites(
  trx: TransactionClientContract,
  siteIds: string[] | null,
  workspaceId: string | null
) {
  if (!siteIds) return
  const { rows } = await trx.rawQuery<{ rows: { count: number }[] }>(
    `SELECT count(*)::int AS count FROM sites
      WHERE id = ANY (?::uuid[]) AND (?::uuid IS NULL OR workspace_id = ?)`,
    [siteIds, workspaceId, workspaceId] as any[]
  )
  if (rows[0].count !== new Set(siteIds).size) throw new UnknownSites()
}
