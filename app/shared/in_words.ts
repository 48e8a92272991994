import type { I18n } from '@adonisjs/i18n'
import { inTheirLanguage } from '#app/shared/in_their_language'

/** Which parts of a row are sentences, or may be null. */
type Sentences<Row> = {
  [Key in keyof Row]: Row[Key] extends string | null | undefined ? Key : never
}[keyof Row]

/** A row whose sentences were stored in English, as somebody reads it. Null stays null: there was nothing to say. */
export function inWords<Row extends object | null>(
  i18n: I18n,
  row: Row,
  ...keys: Sentences<NonNullable<Row>>[]
): Row {
  if (row === null) return row
  const sentences = row as Record<PropertyKey, string | null | undefined>
  const said = keys.map((key) => {
    const sentence = sentences[key]
    return [key, sentence && inTheirLanguage(i18n, sentence)]
  })
  return { ...row, ...Object.fromEntries(said) }
}
