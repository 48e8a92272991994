import db from '@adonisjs/lucid/services/db'
import { asUser } from '#app/shared/tenant_db'
import type { Look } from '#app/branding/look'
import { brandFrom, type Brand } from '#app/branding/brand'
import { brandRow, brandRows, logoById } from '#app/branding/queries/brand_rows'

/**
 * How a workspace presents itself, for pages, mails and files of people who need not belong to it: a name and a logo are no secret. Ask
 * only for a workspace that they were invited to, or were given a link to.
 */
export async function brandOf(workspaceId: string): Promise<Brand> {
  return brandFrom(await brandRow(db.connection('service'), workspaceId))
}

/** Of the workspaces of a person. */
export function brandsOfPerson(userId: string): Promise<Brand[]> {
  return asUser(userId, async (trx) => {
    const rows = await brandRows(trx)
    return rows.map(brandFrom)
  })
}

export async function lookOfWorkspace(workspaceId: string): Promise<Look> {
  const brand = await brandOf(workspaceId)
  return { brand, logo: await logoBytes(brand) }
}

async function logoBytes({ logo }: Brand): Promise<Buffer | null> {
  const id = logo && /([0-9a-f-]{36})\.png$/.exec(logo.path)?.[1]
  return id ? logoById(db.connection('service'), id) : null
}
