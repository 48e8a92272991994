import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { rm } from 'node:fs/promises'
import pg from 'pg'
import { timed } from '../measure/timed.js'

const LIMITS = { maxFiles: 200_000, maxFileBytes: 2 ** 40, maxRatio: 1e6 }

/** All of a workspace as an archive, on the disk. */
export default async function measureExport(application, { workspaceId }) {
  const { exportWorkspace } = await application('moving/exporting/export_workspace')
  const { GuardedZip } = await application('shared/guarded_zip')
  const ownerId = await makeOwner(workspaceId)
  const path = join(tmpdir(), `bench-${workspaceId}.zip`)
  let made
  const { seconds, memoryMb } = await timed(async () => {
    made = await exportWorkspace({ ownerId, workspaceId, path })
  })
  const zip = await GuardedZip.open(path, LIMITS)
  const bytes = zip.names.reduce((sum, name) => sum + zip.bytesOf(name), 0)
  zip.close()
  await rm(path)
  return { rows: made.rows, seconds, mbPerSecond: bytes / 1_048_576 / seconds, memoryMb }
}

async function makeOwner(workspaceId) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_ADMIN_URL })
  await client.connect()
  const { rows } = await client.query(
    `WITH u AS (INSERT INTO users (email) VALUES ('owner@bench.example') RETURNING id)
     INSERT INTO memberships (user_id, workspace_id, role) SELECT id, $1, 'owner' FROM u RETURNING user_id`,
    [workspaceId]
  )
  await client.end()
  return rows[0].user_id
}
