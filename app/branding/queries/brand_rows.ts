import type { Logo } from '#app/branding/clean_png'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface BrandRow {
  workspaceId: string
  workspaceName: string
  name: string | null
  accent: string | null
  logoId: string | null
  logoWidth: number | null
  logoHeight: number | null
  hasOurName: boolean
}

const SELECT = `SELECT w.id AS "workspaceId", w.name AS "workspaceName", b.name, b.accent, b.logo_id AS "logoId",
  b.logo_width AS "logoWidth", b.logo_height AS "logoHeight", coalesce(b.has_our_name, true) AS "hasOurName"
  FROM workspaces w`

/** Null: there is no such workspace, or the client may not see it. */
export async function brandRow(
  client: QueryClientContract,
  workspaceId: string
): Promise<BrandRow | null> {
  const { rows } = await client.rawQuery<{ rows: BrandRow[] }>(
    `${SELECT} LEFT JOIN workspace_brands b ON b.workspace_id = w.id WHERE w.id = ?`,
    [workspaceId]
  )
  return rows[0] ?? null
}

/** Whom somebody has to do with: as a member, as a client, or by a shared link. */
const OF_PERSON = `w.removed_at IS NULL AND (
    EXISTS (SELECT FROM memberships m WHERE m.workspace_id = w.id AND m.user_id = :userId)
    OR EXISTS (SELECT FROM site_grants g JOIN sites s ON s.id = g.site_id AND s.removed_at IS NULL
                WHERE s.workspace_id = w.id AND g.user_id = :userId AND (g.expires_at IS NULL OR g.expires_at > now())))`

export async function workspacesOf(client: QueryClientContract, userId: string): Promise<string[]> {
  const { rows } = await client.rawQuery<{ rows: { id: string }[] }>(
    `SELECT w.id FROM workspaces w WHERE ${OF_PERSON} ORDER BY w.id`,
    { userId }
  )
  return rows.map(({ id }) => id)
}

/** Of these workspaces, those that have said something. */
export async function brandRows(client: QueryClientContract, userId: string): Promise<BrandRow[]> {
  const { rows } = await client.rawQuery<{ rows: BrandRow[] }>(
    `${SELECT} JOIN workspace_brands b ON b.workspace_id = w.id WHERE ${OF_PERSON} ORDER BY w.id`,
    { userId }
  )
  return rows
}

export async function logoById(client: QueryClientContract, id: string): Promise<Buffer | null> {
  const { rows } = await client.rawQuery<{ rows: { logo: Buffer }[] }>(
    'SELECT logo FROM workspace_brands WHERE logo_id = ?',
    [id]
  )
  return rows[0]?.logo ?? null
}

export interface NewBrand {
  name: string | null
  accent: string | null
  hasOurName: boolean
  /** Undefined: the one that there is stays. */
  logo: (Logo & { id: string }) | null | undefined
}

export async function writeBrand(
  trx: TransactionClientContract,
  workspaceId: string,
  { name, accent, hasOurName, logo }: NewBrand,
  now: Date
) {
  const LOGO = ['logo', 'logo_id', 'logo_width', 'logo_height'].map(
    (one) => `${one} = excluded.${one}`
  )
  await trx.rawQuery(
    `INSERT INTO workspace_brands (workspace_id, name, accent, has_our_name, logo, logo_id, logo_width, logo_height, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (workspace_id) DO UPDATE SET name = excluded.name, accent = excluded.accent,
       has_our_name = excluded.has_our_name, changed_at = excluded.changed_at${logo === undefined ? '' : `, ${LOGO.join(', ')}`}`,
    [
      workspaceId,
      name,
      accent,
      hasOurName,
      logo?.bytes ?? null,
      logo?.id ?? null,
      logo?.width ?? null,
      logo?.height ?? null,
      now,
    ] as any[]
  )
}

export async function forgetBrand(trx: TransactionClientContract, workspaceId: string) {
  await trx.rawQuery('DELETE FROM workspace_brands WHERE workspace_id = ?', [workspaceId])
}
