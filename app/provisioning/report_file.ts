import env from '#start/env'
import type { I18n } from '@adonisjs/i18n'
import { siteTag } from '#app/sites/site_tag'
import { csvLine } from '#app/shared/csv_line'
import { inTheirLanguage } from '#app/shared/in_their_language'
import { runResult } from '#app/provisioning/run_page'
import { COLUMNS, type Value } from '#app/provisioning/columns'
import type { Person } from '#app/sites/policies/site_policy'
import type { RunKey, StoredRow } from '#app/provisioning/queries/run_rows'

/** Excel takes a file without it for one of Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * What became of each row, as CSV: the row as it was given, and behind it the result, the public id and the snippet of its site, or what
 * is wrong with it. Put right, it can be uploaded again as it is.
 */
export async function reportFile(person: Person, key: RunKey, i18n: I18n): Promise<string> {
  const { given, rows } = await runResult(person, key)
  const columns = COLUMNS.filter((column) => given.some(({ values }) => column in values))
  const head = ['line', 'result', ...columns, 'site_id', 'public_id', 'snippet', 'problem']
  const lines = rows.map((row, at) =>
    csvLine([
      row.line,
      resultOf(row),
      ...columns.map((column) => written(given[at].values[column])),
      row.publicId && row.siteId,
      row.publicId,
      row.publicId && siteTag(env.get('APP_URL'), row.publicId),
      problemsOf(row, i18n),
    ])
  )
  return BYTE_ORDER_MARK + csvLine(head) + lines.join('')
}

function resultOf({ action, outcome }: StoredRow) {
  return outcome === null || outcome === 'done' ? action : `${action}: ${outcome}`
}

function written(value: Value | undefined): string | number | null {
  if (value === undefined) return null
  if (Array.isArray(value)) return value.length > 0 ? value.join(' | ') : 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value ?? 'none'
}

function problemsOf({ problems }: StoredRow, i18n: I18n): string | null {
  const said = problems.map(({ column, message }) => {
    const sentence = inTheirLanguage(i18n, message)
    return column ? `${column}: ${sentence}` : sentence
  })
  return said.join(' ') || null
}
