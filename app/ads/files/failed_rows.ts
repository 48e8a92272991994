import { isUuid } from '#app/shared/ids'

/** Rows as people name them: order ids, or numbers of lines as a table program counts them. */
export interface NamedRows {
  transactionIds: string[]
  places: number[]
  /** What is neither, or no line of this file. */
  unknown: string[]
}

export function namedRows(
  text: string,
  { headLines, size }: { headLines: number; size: number }
): NamedRows {
  const words = [...new Set(text.split(/[\s,;]+/).filter(Boolean))]
  const rows: NamedRows = { transactionIds: [], places: [], unknown: [] }
  for (const word of words) {
    const place = /^\d{1,7}$/.test(word) ? Number(word) - headLines - 1 : -1
    if (isUuid(word)) rows.transactionIds.push(word.toLowerCase())
    else if (place >= 0 && place < size) rows.places.push(place)
    else rows.unknown.push(word)
  }
  return rows
}
