import { FIELDS, type Field, type Mapping } from '#app/calls/importing/reading/mapping'

/**
 * Columns as somebody types them at a shell: `called_at=Start time` by the name in the first row, `number=2` by its place, from 1.
 * What is wrong with them, in words, when it is no column.
 */
export function columnsFrom(
  written: readonly string[],
  head: readonly string[],
  width: number
): Mapping['columns'] | string {
  const columns: Mapping['columns'] = {}
  for (const one of written) {
    const [, name, wanted] = /^([a-z_]+)=(.+)$/.exec(one) ?? []
    const field = FIELDS.find((known) => snake(known) === name)
    if (!field) return `map: "${one}" is none of ${FIELDS.map(snake).join(', ')}, = and a column.`
    const column = placeOf(wanted, head, width)
    if (column === null) return `map: the file has no column "${wanted}".`
    columns[field] = column
  }
  return columns
}

function placeOf(wanted: string, head: readonly string[], width: number): number | null {
  const named = head.findIndex((name) => name.trim().toLowerCase() === wanted.trim().toLowerCase())
  if (named >= 0) return named
  const place = Number(wanted) - 1
  return Number.isInteger(place) && place >= 0 && place < width ? place : null
}

function snake(field: Field) {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
