import { keyOfSetting } from '#app/templates/items/keys'
import { leaveTemplate } from '#app/templates/pushing/leave_template'
import { pushTo, type Pushing } from '#app/templates/pushing/push_to'
import { templateNamed } from '#app/templates/queries/template_row'
import { SETTING_COLUMNS } from '#app/provisioning/columns'
import type { Entered } from '#app/shared/tenant_db'
import type { PlannedRow } from '#app/provisioning/planning/plan_rows'
import type { SiteToWrite } from '#app/provisioning/queries/write_sites'

export interface WrittenSite extends SiteToWrite {
  publicId: string
  row: PlannedRow
  /** That the file has a value for. */
  columns: string[]
}

/** What a row says of a setting holds, whatever its template says: it is the site's own then. */
export async function giveTemplates(
  trx: Entered['trx'],
  pushing: Omit<Pushing, 'template'>,
  written: WrittenSite[]
) {
  const given = written.filter(({ row }) => Object.hasOwn(row.after, 'template'))
  for (const [name, sites] of Map.groupBy(given, ({ row }) => row.after.template)) {
    if (typeof name !== 'string') {
      await leaveTemplate(
        trx,
        pushing,
        sites.map(({ id }) => id)
      )
      continue
    }
    const template = await templateNamed(trx, pushing.workspaceId, name)
    const targets = sites.map(({ id, columns }) => ({
      siteId: id,
      keep: SETTING_COLUMNS.filter((key) => columns.includes(key)).map(keyOfSetting),
    }))
    await pushTo(trx, { ...pushing, template }, targets)
  }
}
