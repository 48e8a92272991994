import db from '@adonisjs/lucid/services/db'
import { isUuid } from '#app/shared/ids'
import { readFile } from '#app/provisioning/reading/read_file'
import { NoSuchWorkspace } from '#app/provisioning/exceptions'
import { provisionAtOnce } from '#app/provisioning/provision_at_once'
import type { GivenFile } from '#app/shared/receive_file'
import type { ActingPerson } from '#app/shared/person'

/** At a shell: as the first owner of the workspace. */
export async function provisionForOperator(
  workspaceId: string,
  { name, bytes }: GivenFile,
  wish: { dryRun: boolean; goodRowsOnly: boolean }
) {
  const owner = await firstOwner(workspaceId)
  const origin = { source: 'command' as const, fileName: name.slice(0, 255) }
  const { run, rows } = await provisionAtOnce(owner, workspaceId, readFile(bytes), {
    ...wish,
    ...origin,
  })
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  for (const { action } of rows) counts[action]++
  const refused = rows.flatMap(({ line, problems }) =>
    problems.map(({ column, message }) => `line ${line}, ${column ?? 'the row'}: ${message}`)
  )
  return { counts, refused, isApplied: run.state === 'applied' }
}

async function firstOwner(workspaceId: string): Promise<ActingPerson> {
  if (!isUuid(workspaceId)) throw new NoSuchWorkspace()
  const { rows } = await db.connection('service').rawQuery<{ rows: ActingPerson[] }>(
    `SELECT u.id, u.full_name AS "fullName", u.email
       FROM memberships m JOIN users u ON u.id = m.user_id
      WHERE m.workspace_id = ? AND m.role = 'owner' ORDER BY m.created_at, u.id LIMIT 1`,
    [workspaceId]
  )
  if (rows.length === 0) throw new NoSuchWorkspace()
  return rows[0]
}
