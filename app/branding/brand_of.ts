import db from '@adonisjs/lucid/services/db'
import type { Look } from '#app/branding/look'
import { brandFrom, OUR_BRAND, type Brand } from '#app/branding/brand'
import { brandRow, brandRows, logoById, workspacesOf } from '#app/branding/queries/brand_rows'

/**
 * How a workspace presents itself, for pages, mails and files of people who need not belong to it: a name and a logo are no secret. Ask
 * only for a workspace that they were invited to, or were given a link to.
 */
export async function brandOf(workspaceId: string): Promise<Brand> {
  return brandFrom(await brandRow(db.connection('service'), workspaceId))
}

/** Of the workspaces that somebody is a member or a client of, or has opened a shared link of. */
export async function brandsOfPerson(userId: string): Promise<Brand[]> {
  const rows = await brandRows(db.connection('service'), userId)
  return rows.map(brandFrom)
}

/** Of the one workspace that a person has to do with; ours for who has several, or none. */
export async function lookOfPerson(userId: string): Promise<Look> {
  const [first, ...others] = await workspacesOf(db.connection('service'), userId)
  return first && others.length === 0 ? lookOfWorkspace(first) : { brand: OUR_BRAND, logo: null }
}

export async function lookOfWorkspace(workspaceId: string): Promise<Look> {
  const brand = await brandOf(workspaceId)
  return { brand, logo: await logoBytes(brand) }
}

async function logoBytes({ logo }: Brand): Promise<Buffer | null> {
  const id = logo && /([0-9a-f-]{36})\.png$/.exec(logo.path)?.[1]
  return id ? logoById(db.connection('service'), id) : null
}
