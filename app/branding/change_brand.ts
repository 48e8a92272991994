import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { record } from '#app/shared/record'
import { cleanPng } from '#app/branding/clean_png'
import { inWorkspace } from '#app/shared/tenant_db'
import { UnusableLogo } from '#app/branding/exceptions'
import { ensureMayChangeSites } from '#app/sites/policies/site_policy'
import { brandRow, forgetBrand, writeBrand, type BrandRow } from '#app/branding/queries/brand_rows'

interface Person {
  id: string
}

export interface ChosenBrand {
  name: string | null
  accent: string | null
  hasOurName: boolean
  /** A data URL of a new one; null takes it away; undefined leaves the one that there is. */
  logo?: string | null
}

const PNG = 'data:image/png;base64,'

export function changeBrand(person: Person, workspaceId: string, chosen: ChosenBrand) {
  return inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const before = await brandRow(trx, workspaceId)
    const logo =
      typeof chosen.logo === 'string'
        ? { ...pictureIn(chosen.logo), id: randomUUID() }
        : chosen.logo
    await writeBrand(trx, workspaceId, { ...chosen, logo }, clock.now())
    const after = await brandRow(trx, workspaceId)
    await record(trx, { action: 'branding.changed', before: told(before), after: told(after) })
  })
}

export function resetBrand(person: Person, workspaceId: string) {
  return inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const before = await brandRow(trx, workspaceId)
    await forgetBrand(trx, workspaceId)
    await record(trx, { action: 'branding.reset', before: told(before) })
  })
}

function pictureIn(dataUrl: string) {
  if (!dataUrl.startsWith(PNG)) throw new UnusableLogo()
  return cleanPng(Buffer.from(dataUrl.slice(PNG.length), 'base64'))
}

function told(row: BrandRow | null) {
  if (!row) return undefined
  const { name, accent, hasOurName, logoId } = row
  return { name, accent, hasOurName, hasLogo: logoId !== null }
}
