import type { I18n } from '@adonisjs/i18n'

/** What columns of a file are called by whoever downloads it: keys of `server/columns.json`. */
export type ColumnWords = (key: string, values?: Record<string, string | number>) => string

export function columnWords(i18n: I18n): ColumnWords {
  return (key, values) => i18n.t(`server.columns.${key}`, values)
}
