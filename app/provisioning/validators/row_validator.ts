import vine from '@vinejs/vine'
import { plainText } from '#app/sites/validators/rules'
import { COLUMNS, type Value } from '#app/provisioning/columns'
import type { Problem } from '#app/provisioning/reading/given_row'
import { siteFields, siteMessages, siteSettings } from '#app/sites/validators/site_validator'

const line = (most: number) => vine.string().trim().minLength(1).maxLength(most).use(plainText())

/** May be said to be nothing. */
const NULLABLE = ['external_id', 'country', 'group', 'template']

const fields = {
  ...siteFields(),
  ...siteSettings(),
  external_id: line(200),
  group: line(100),
  template: line(120),
}

/** A row of a file: what it says is checked as the form of a site checks it. */
const row = vine.create(
  Object.fromEntries(
    Object.entries(fields).map(([column, schema]) => [
      column,
      NULLABLE.includes(column) ? schema.nullable().optional() : schema.optional(),
    ])
  )
)
row.messagesProvider = siteMessages

export interface CheckedRow {
  values: Record<string, Value>
  problems: Problem[]
}

/** The values as they are stored, and what is wrong with the others. `country`: of the site, by which numbers are read. */
export async function checkRow(given: Record<string, Value>, country: Value): Promise<CheckedRow> {
  const [wrong, valid] = await row.tryValidate({ country, ...given })
  if (!wrong) {
    const kept = Object.entries(valid as Record<string, Value>)
    return { values: Object.fromEntries(kept.filter(([key]) => key in given)), problems: [] }
  }
  const problems = (wrong.messages as { field: string; message: string }[]).map(
    ({ field, message }) => ({ column: field.split('.')[0], message })
  )
  problems.sort((a, b) => COLUMNS.indexOf(a.column) - COLUMNS.indexOf(b.column))
  return { values: given, problems }
}
