import type { Column, Numbers } from '#app/traffic/columns/column'

/** Raise it when what is stored of a day changes: all days of all sites are derived anew then. */
export const ENCODING = 1

/** Bytes of a number, count of numbers, bytes of the values; then the numbers, where every kind of them may begin. */
const HEADER_BYTES = 16

const KINDS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: Float64Array } as const

/** The bytes of a column, in the order of bytes that every machine of ours has. */
export function encode({ values, numbers }: Column): Buffer {
  const texts = values ? Buffer.from(JSON.stringify(values)) : null
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt32LE(numbers.BYTES_PER_ELEMENT, 0)
  header.writeUInt32LE(numbers.length, 4)
  header.writeUInt32LE(texts ? texts.length : 0, 8)
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
  return Buffer.concat(texts ? [header, bytes, texts] : [header, bytes])
}

export function decode(bytes: Buffer): Column {
  const width = bytes.readUInt32LE(0) as keyof typeof KINDS
  const count = bytes.readUInt32LE(4)
  const textBytes = bytes.readUInt32LE(8)
  const end = HEADER_BYTES + width * count
  const texts = textBytes ? bytes.toString('utf8', end, end + textBytes) : null
  return {
    values: texts === null ? null : JSON.parse(texts),
    numbers: numbersIn(bytes.subarray(HEADER_BYTES, end), width),
  }
}

/** Copied: numbers of several bytes may not begin anywhere. */
function numbersIn(bytes: Buffer, width: keyof typeof KINDS): Numbers {
  const { buffer } = new Uint8Array(bytes)
  return new KINDS[width](buffer)
}
