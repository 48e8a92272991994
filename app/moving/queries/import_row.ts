import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import type { Manifest, Wanting } from '#app/moving/manifest'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** What an archive says of itself. */
export interface ImportSummary {
  madeAt: string
  workspace: string
  sites: { id: string; name: string; domain: string; publicId: string }[]
  tables: { name: string; rows: number }[]
  wanting: Wanting[]
}

export interface WorkspaceImport {
  id: string
  fileName: string
  bytes: number
  summary: ImportSummary
  position: number
  stored: number
  holdingId: string | null
  problem: string | null
  userId: string | null
  person: string
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  undoneAt: Date | null
}

const SELECT = `SELECT id, file_name AS "fileName", bytes::float8 AS bytes, summary, position, stored::float8 AS stored,
  holding_id AS "holdingId", problem, user_id AS "userId", person, created_at AS "createdAt", started_at AS "startedAt",
  finished_at AS "finishedAt", undone_at AS "undoneAt" FROM workspace_imports WHERE workspace_id = ?`

/** The latest first. */
export async function importsOf(
  client: QueryClientContract,
  workspaceId: string
): Promise<WorkspaceImport[]> {
  const { rows } = await client.rawQuery<{ rows: WorkspaceImport[] }>(
    `${SELECT} ORDER BY created_at DESC, id LIMIT 20`,
    [workspaceId]
  )
  return rows
}

/** Throws `E_NOT_FOUND` when the workspace has no such import. */
export async function importById(
  client: QueryClientContract,
  workspaceId: string,
  id: string
): Promise<WorkspaceImport> {
  if (!isUuid(id)) throw new NotFound()
  const { rows } = await client.rawQuery<{ rows: WorkspaceImport[] }>(`${SELECT} AND id = ?`, [
    workspaceId,
    id,
  ])
  if (rows.length === 0) throw new NotFound()
  return rows[0]
}

export function summaryOf({ madeAt, workspace, sites, tables, wanting }: Manifest): ImportSummary {
  return {
    madeAt,
    workspace: workspace.name,
    sites: sites.map(({ id, name, domain, publicId }) => ({ id, name, domain, publicId })),
    tables: tables.map(({ name, rows }) => ({ name, rows })).filter(({ rows }) => rows > 0),
    wanting,
  }
}
