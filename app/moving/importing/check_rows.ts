import { isTimeZone } from '#app/sites/time_zones'
import { siteForm } from '#app/sites/validators/site_validator'
import { DEFAULT_SETTINGS } from '#app/sites/site_settings'
import { badLine } from '#app/moving/importing/lines_in'
import type { ManifestFile } from '#app/moving/manifest'

type Row = Record<string, any>

/** What the database does not check, and what work for all tenants at once stumbles over: a time zone that is none. */
const CHECKS: Record<string, (row: Row) => Promise<string | null>> = {
  sites: problemOfSite,
  ad_accounts: async ({ timezone }) =>
    typeof timezone === 'string' && isTimeZone(timezone) ? null : 'there is no such time zone',
}

/** Throws for the first line that is none of this table. */
export async function checkRows(file: ManifestFile, lines: readonly string[]) {
  const check = CHECKS[file.table]
  if (!check) return
  for (const [at, line] of lines.entries()) {
    const row = objectIn(line)
    const problem = row ? await check(row) : 'it is no JSON object'
    if (problem) throw badLine(file, at, problem)
  }
}

async function problemOfSite(row: Row): Promise<string | null> {
  const settings = { ...DEFAULT_SETTINGS, ...row.settings }
  const [problems] = await siteForm.tryValidate({
    ...row,
    extraOrigins: row.extra_origins,
    version: '2000-01-01 00:00:00+00',
    settings,
  })
  if (problems) return `${problems.messages[0].field} is none that a site can have`
  const { swapped_number: swapped, number_grace_min: grace, reference_codes: codes } = settings
  const isNumber = swapped === null || /^\+[1-9]\d{1,14}$/.test(String(swapped))
  const isGrace = Number.isInteger(grace) && grace >= 2 && grace <= 1440
  return isNumber && isGrace && typeof codes === 'boolean'
    ? null
    : 'settings is none that a site can have'
}

function objectIn(line: string): Row | null {
  try {
    const value = JSON.parse(line)
    return value && typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
