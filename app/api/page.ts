import vine from '@vinejs/vine'
import type { SchemaTypes } from '@vinejs/vine/types'
import { isUuid } from '#app/shared/ids'
import { ApiProblem } from '#app/api/problem'

const DEFAULT_LIMIT = 50
const MOST = 200

/** What every list is asked with. */
export const pageFields = () => ({
  limit: vine.number().withoutDecimals().range([1, MOST]).optional(),
  cursor: vine.string().maxLength(600).optional(),
})

/** What every list is answered with. */
export function pageOf<Item extends SchemaTypes>(item: Item) {
  return vine.create({
    data: vine.array(item),
    /** Null at the end. */
    next_cursor: vine.string().nullable(),
  })
}

export const limitOf = ({ limit }: { limit?: number }) => limit ?? DEFAULT_LIMIT

/** Where a list goes on: the key of its last row, so that nothing is left out or told twice when rows are added. */
export function cursorAt(...key: (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** A cursor of one text, and the text in it. */
export const opaque = (text: string | null) => (text === null ? null : cursorAt(text))
export const textIn = (cursor: string | undefined) => keyIn(cursor, 1)?.[0] ?? null

/** The id that a list goes on after; null for the first page. */
export function idIn(cursor: string | undefined): string | null {
  const [id] = keyIn(cursor, 1) ?? [null]
  if (id !== null && !isUuid(id)) throw badCursor()
  return id
}

/** As many texts as the key has parts; null for the first page. */
export function keyIn(cursor: string | undefined, parts: number): string[] | null {
  if (cursor === undefined) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === parts) return key.map(String)
  } catch {}
  throw badCursor()
}

export const badCursor = () =>
  new ApiProblem(400, 'E_INVALID_CURSOR', 'This cursor is not one of this list.', {
    help: 'Begin again without a cursor.',
  })

/** One row more was asked for than is shown: it says whether there is a next page. */
export function pageFrom<Row, Item>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => string,
  shown: (row: Row) => Item
): { data: Item[]; next_cursor: string | null } {
  const data = rows.slice(0, limit)
  return { data: data.map(shown), next_cursor: rows.length > limit ? keyOf(data.at(-1)!) : null }
}
