/** Of whole numbers below 2^32, by two counts instead of sorting: half a million of them are no pause. Null: of none. */
export function medianOf(numbers: Uint32Array): number | null {
  const { length } = numbers
  if (length === 0) return null
  const upper = numberAt(numbers, length >> 1)
  return length & 1 ? upper : (numberAt(numbers, (length >> 1) - 1) + upper) / 2
}

/** The one at this place, counted from 0, if they were sorted. */
function numberAt(numbers: Uint32Array, place: number): number {
  const high = new Uint32Array(1 << 16)
  for (const number of numbers) high[number >>> 16]++
  const upper = digitAt(high, place)
  const low = new Uint32Array(1 << 16)
  for (const number of numbers) if (number >>> 16 === upper.digit) low[number & 0xffff]++
  return upper.digit * (1 << 16) + digitAt(low, upper.rest).digit
}

function digitAt(counts: Uint32Array, place: number) {
  let digit = 0
  let rest = place
  while (rest >= counts[digit]) rest -= counts[digit++]
  return { digit, rest }
}
