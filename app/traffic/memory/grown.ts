/** The same numbers with room for so many, and for twice as many as before at least. */
export function grown<Numbers extends Uint8Array | Uint16Array | Uint32Array>(
  numbers: Numbers,
  wanted: number
): Numbers {
  if (wanted <= numbers.length) return numbers
  const room = Math.max(wanted, numbers.length * 2)
  const larger = new (numbers.constructor as new (length: number) => Numbers)(room)
  larger.set(numbers)
  return larger
}
