import { record } from '#app/shared/record'
import { inWorkspace, NotFound, type Entered } from '#app/shared/tenant_db'
import { isUuid } from '#app/shared/ids'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { GroupNameTaken, TooManyGroups } from '#app/overview/groups/exceptions'

const MOST_GROUPS = 200
const UNIQUE_VIOLATION = '23505'

export interface Group {
  id: string
  name: string
}

/** With these sites in it, whichever group they were in. */
export function createGroup(
  person: Person,
  workspaceId: string,
  { name, siteIds }: { name: string; siteIds: string[] }
): Promise<Group> {
  return changing(person, workspaceId, async ({ trx }) => {
    const { rows } = await trx.rawQuery<{ rows: Group[] }>(
      `INSERT INTO site_groups (workspace_id, name)
       SELECT :workspaceId, :name WHERE (SELECT count(*) FROM site_groups WHERE workspace_id = :workspaceId) < :most
       RETURNING id, name`,
      { workspaceId, name, most: MOST_GROUPS }
    )
    if (rows.length === 0) throw new TooManyGroups()
    await place({ trx }, workspaceId, siteIds, rows[0].id)
    await record(trx, { action: 'group.made', subject: name, after: { sites: siteIds.length } })
    return rows[0]
  })
}

export function renameGroup(person: Person, workspaceId: string, groupId: string, name: string) {
  return changing(person, workspaceId, async ({ trx }) => {
    const { rows } = await trx.rawQuery<{ rows: (Group & { former: string })[] }>(
      `UPDATE site_groups SET name = ? WHERE workspace_id = ? AND id = ? RETURNING id, name, old.name AS former`,
      [name, workspaceId, known(groupId)]
    )
    if (rows.length === 0) throw new NotFound()
    const { former, ...group } = rows[0]
    await record(trx, { action: 'group.renamed', subject: former, after: { name } })
    return group
  })
}

/** Its sites stay, in no group. Says which they were, so that it can be made again. */
export function deleteGroup(person: Person, workspaceId: string, groupId: string) {
  return changing(person, workspaceId, async ({ trx }) => {
    const { rows: sites } = await trx.rawQuery<{ rows: { id: string }[] }>(
      'SELECT id FROM sites WHERE workspace_id = ? AND group_id = ? ORDER BY id',
      [workspaceId, known(groupId)]
    )
    const { rows } = await trx.rawQuery<{ rows: { name: string }[] }>(
      'DELETE FROM site_groups WHERE workspace_id = ? AND id = ? RETURNING name',
      [workspaceId, groupId]
    )
    if (rows.length === 0) throw new NotFound()
    await record(trx, { action: 'group.removed', subject: rows[0].name })
    return { name: rows[0].name, siteIds: sites.map(({ id }) => id) }
  })
}

/** `groupId` null: into none. Throws `E_NOT_FOUND` unless all of them, and the group, are of the workspace. */
export function groupSites(
  person: Person,
  workspaceId: string,
  { siteIds, groupId }: { siteIds: string[]; groupId: string | null }
) {
  return changing(person, workspaceId, async (entered) => {
    await place(entered, workspaceId, siteIds, groupId)
    const { rows } = await entered.trx.rawQuery<{ rows: { name: string }[] }>(
      'SELECT name FROM site_groups WHERE workspace_id = ? AND id = ?::uuid',
      [workspaceId, groupId] as any[]
    )
    const after = { sites: siteIds.length, group: rows[0]?.name ?? null }
    await record(entered.trx, { action: 'group.sites_placed', after })
  })
}

async function place(
  { trx }: Pick<Entered, 'trx'>,
  workspaceId: string,
  siteIds: string[],
  groupId: string | null
) {
  if (siteIds.length === 0) return
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `UPDATE sites SET group_id = :groupId WHERE workspace_id = :workspaceId AND id = ANY (:siteIds::uuid[])
        AND (:groupId::uuid IS NULL OR EXISTS (SELECT FROM site_groups WHERE workspace_id = :workspaceId AND id = :groupId))`,
    { groupId, workspaceId, siteIds } as any
  )
  if (rowCount < new Set(siteIds).size) throw new NotFound()
}

function known(groupId: string) {
  if (!isUuid(groupId)) throw new NotFound()
  return groupId
}

async function changing<T>(
  person: Person,
  workspaceId: string,
  work: (entered: Entered) => Promise<T>
): Promise<T> {
  try {
    return await inWorkspace(person.id, workspaceId, async (entered) => {
      await ensureMayChangeSites(person, entered.role)
      return work(entered)
    })
  } catch (error: any) {
    if (error.code === UNIQUE_VIOLATION) throw new GroupNameTaken()
    throw error
  }
}
