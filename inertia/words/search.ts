/**
 * A text as searches compare it: `İSTANBUL`, `istanbul` and `ıstanbul` are one, so are `Müller` and `muller`. Lower case alone makes two
 * letters of an `İ`, and never an `i` of an `ı`.
 */
export function folded(text: string): string {
  return withoutMarks(text).toLowerCase().replaceAll('ı', 'i')
}

/** For filtering by what somebody types; an empty search finds all. */
export function finding(wanted: string): (text: string | null | undefined) => boolean {
  const needle = folded(wanted.trim())
  return (text) => needle === '' || (text ? folded(text).includes(needle) : false)
}

/** How a name can be typed where others do the comparing: as searches do, and in Turkish small letters. */
export function spellings(text: string): string[] {
  return [folded(text), withoutMarks(text.toLocaleLowerCase('tr'))]
}

function withoutMarks(text: string) {
  return text.normalize('NFKD').replace(/\p{Mn}/gu, '')
}
