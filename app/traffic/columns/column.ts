/** Whole numbers from 0 on, each in as few bytes as the largest one needs; instants need eight. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

/**
 * One fact of each visit of a day, in the order in which the visits began. With `values` the numbers are places in it:
 * each value stands there once.
 */
export interface Column {
  values: string[] | null
  numbers: Numbers
}

export function numberColumn(numbers: readonly number[]): Column {
  return { values: null, numbers: packed(numbers) }
}

/** Null is stored as the empty text: not known. */
export function textColumn(texts: readonly (string | null)[]): Column {
  const places = new Map<string, number>()
  const numbers = texts.map((text) => placeOf(places, text ?? ''))
  return { values: [...places.keys()], numbers: packed(numbers) }
}

/** As `textColumn`, of what `read` makes of each text; it is asked once for texts that are the same. */
export function readColumn(
  texts: readonly (string | null)[],
  read: (text: string | null) => string | null
): Column {
  const known = new Map<string | null, string | null>()
  return textColumn(
    texts.map((text) => {
      if (!known.has(text)) known.set(text, read(text))
      return known.get(text)!
    })
  )
}

function placeOf(places: Map<string, number>, value: string): number {
  const known = places.get(value)
  if (known !== undefined) return known
  places.set(value, places.size)
  return places.size - 1
}

function packed(numbers: readonly number[]): Numbers {
  let largest = 0
  for (const number of numbers) if (number > largest) largest = number
  if (largest < 2 ** 8) return Uint8Array.from(numbers)
  if (largest < 2 ** 16) return Uint16Array.from(numbers)
  return largest < 2 ** 32 ? Uint32Array.from(numbers) : Float64Array.from(numbers)
}
