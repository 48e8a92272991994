import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import type { Items } from '#app/templates/items/keys'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Trx = TransactionClientContract

export interface Template {
  id: string
  name: string
  version: number
  items: Items
}

const SELECT = 'SELECT id, name, version, items FROM site_templates WHERE workspace_id = ?'

export async function templatesOf(trx: Trx, workspaceId: string): Promise<Template[]> {
  const { rows } = await trx.rawQuery<{ rows: Template[] }>(`${SELECT} ORDER BY lower(name)`, [
    workspaceId,
  ])
  return rows
}

/** Throws `E_NOT_FOUND`. */
export async function templateById(trx: Trx, workspaceId: string, id: string): Promise<Template> {
  if (!isUuid(id)) throw new NotFound()
  const { rows } = await trx.rawQuery<{ rows: Template[] }>(`${SELECT} AND id = ?`, [
    workspaceId,
    id,
  ])
  if (rows.length === 0) throw new NotFound()
  return rows[0]
}

/** In any case of letters. Throws `E_NOT_FOUND`. */
export async function templateNamed(trx: Trx, workspaceId: string, name: string) {
  const { rows } = await trx.rawQuery<{ rows: Template[] }>(
    `${SELECT} AND lower(name) = lower(?)`,
    [workspaceId, name]
  )
  if (rows.length === 0) throw new NotFound()
  return rows[0]
}
