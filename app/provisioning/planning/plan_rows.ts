import { isDeepStrictEqual } from 'node:util'
import { shownDomain } from '#app/sites/shown_domain'
import { checkRow } from '#app/provisioning/validators/row_validator'
import { siteFinder } from '#app/provisioning/planning/match_row'
import { MAX_SAID } from '#app/provisioning/limits'
import { NEW_SITE, type SiteValues, type Value } from '#app/provisioning/columns'
import type { GivenRow, Problem } from '#app/provisioning/reading/given_row'
import type { KnownSite, KnownWorkspace } from '#app/provisioning/planning/known_workspace'

export type Action = 'new' | 'changed' | 'unchanged' | 'refused'

/** What a row would do. */
export interface PlannedRow {
  line: number
  action: Action
  /** Null for one that is not there yet. */
  siteId: string | null
  /** By which people know it. */
  label: string
  /** Of a new site all that is said, of another what would be another: by column. */
  before: Partial<SiteValues>
  after: Partial<SiteValues>
  problems: Problem[]
}

/** Holds the rows of a file against a workspace. Nothing is changed. */
export async function planRows(known: KnownWorkspace, rows: GivenRow[]): Promise<PlannedRow[]> {
  const find = siteFinder(known)
  const lines = new Map<string, number>()
  const planned: PlannedRow[] = []
  for (const row of rows) {
    const match = find(row.values)
    const site = match.site ?? null
    const checked = await checkRow(row.values, site?.values.country ?? null)
    const { problems } = checked
    const values = asKnown(known, checked.values)
    const all = [
      ...row.problems,
      ...(match.problem && row.problems.length === 0 ? [match.problem] : []),
      ...problems,
      ...unknownNames(known, values),
      ...twice(lines, row.line, site, values),
    ]
    planned.push(all.length > 0 ? refused(row, site, all) : plan(row.line, site, values))
  }
  return planned
}

function plan(line: number, site: KnownSite | null, values: SiteValues): PlannedRow {
  const label = String(values.name ?? site?.values.name ?? shownDomain(String(values.domain)))
  if (!site) {
    const after = { ...values, name: label }
    return { line, action: 'new', siteId: null, label, before: {}, after, problems: [] }
  }
  const columns = Object.keys(values).filter(
    (column) => !isDeepStrictEqual(values[column], site.values[column])
  )
  const of = (all: SiteValues) => Object.fromEntries(columns.map((key) => [key, all[key]]))
  return {
    line,
    action: columns.length > 0 ? 'changed' : 'unchanged',
    siteId: site.id,
    label,
    before: of(site.values),
    after: of(values),
    problems: [],
  }
}

function refused({ line, values }: GivenRow, site: KnownSite | null, problems: Problem[]) {
  const said = values.name ?? values.domain ?? values.external_id ?? ''
  const label = String(site?.values.name ?? said).slice(0, MAX_SAID)
  return {
    line,
    action: 'refused' as const,
    siteId: site?.id ?? null,
    label,
    before: {},
    after: {},
    problems,
  }
}

/** Names of groups and templates are the same in any case. */
function asKnown({ groups, templates }: KnownWorkspace, values: SiteValues): SiteValues {
  const named = (column: string, names: string[]) => {
    const said = values[column]
    if (typeof said !== 'string') return {}
    const name = names.find((one) => one.toLowerCase() === said.toLowerCase())
    return { [column]: name ?? said }
  }
  return { ...values, ...named('group', groups), ...named('template', templates) }
}

function unknownNames({ templates }: KnownWorkspace, { template }: SiteValues): Problem[] {
  if (typeof template !== 'string' || templates.includes(template)) return []
  return [{ column: 'template', message: 'There is no template of this name.' }]
}

/** Two rows for one site: the second is refused, whatever it says. */
function twice(
  lines: Map<string, number>,
  line: number,
  site: KnownSite | null,
  values: Record<string, Value>
): Problem[] {
  const { external_id: id = null, domain = null } = values
  const keys = site ? [`site ${site.id}`] : []
  if (id !== null) keys.push(`id ${id}`)
  if (domain !== null && domain !== site?.values.domain) keys.push(`domain ${domain}`)
  const first = keys.map((key) => lines.get(key)).find((known) => known !== undefined)
  for (const key of keys) if (!lines.has(key)) lines.set(key, line)
  if (first === undefined) return []
  return [
    { column: null, message: `This is the same site as in line ${first}. Take one of them out.` },
  ]
}

/** What a site that a row makes will have. */
export function newValues({ after }: PlannedRow): SiteValues {
  return { ...NEW_SITE, ...after } as SiteValues
}
