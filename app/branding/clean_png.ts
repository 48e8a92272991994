import { crc32, inflateSync } from 'node:zlib'
import { UnusableLogo } from '#app/branding/exceptions'

export const MAX_LOGO_BYTES = 160 * 1024
const MAX_SIDE = 1000

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What a picture is made of; all else (texts, profiles, what others hide in it) is left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
/** Samples a pixel, by colour type. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const BITS = 8

export interface Logo {
  bytes: Buffer
  width: number
  height: number
}

interface Chunk {
  type: string
  data: Buffer
  whole: Buffer
}

/**
 * A logo as it is kept: a PNG of nothing but its picture, which has been unpacked once to see that it is one, and no larger than it says.
 * Throws `E_UNUSABLE_LOGO`.
 */
export function cleanPng(bytes: Buffer): Logo {
  if (bytes.length > MAX_LOGO_BYTES || !bytes.subarray(0, 8).equals(SIGNATURE)) {
    throw new UnusableLogo()
  }
  const chunks = [...chunksOf(bytes)].filter(({ type }) => KEPT.has(type))
  if (chunks[0]?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND') throw new UnusableLogo()
  const { width, height, channels } = headOf(chunks[0].data)
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  if (unpackedSize(packed, (width * channels + 1) * height) === null) throw new UnusableLogo()
  return { bytes: Buffer.concat([SIGNATURE, ...chunks.map(({ whole }) => whole)]), width, height }
}

function* chunksOf(bytes: Buffer): Generator<Chunk> {
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) throw new UnusableLogo()
    const named = bytes.subarray(at + 4, end - 4)
    if (crc32(named) !== bytes.readUInt32BE(end - 4)) throw new UnusableLogo()
    const type = named.toString('latin1', 0, 4)
    yield { type, data: named.subarray(4), whole: bytes.subarray(at, end) }
    if (type === 'IEND') return
    at = end
  }
}

/** Only what browsers draw themselves: eight bits a sample, and no interlacing. */
function headOf(data: Buffer) {
  if (data.length !== 13) throw new UnusableLogo()
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)]
  const [bits, colourType, , , interlaced] = data.subarray(8)
  const channels = CHANNELS[colourType]
  const isSmall = width >= 1 && height >= 1 && width <= MAX_SIDE && height <= MAX_SIDE
  if (!isSmall || !channels || bits !== BITS || interlaced) throw new UnusableLogo()
  return { width, height, channels }
}

/** Null: it is more or less than the picture needs. Never unpacks more than that. */
function unpackedSize(packed: Buffer, expected: number): number | null {
  try {
    const { length } = inflateSync(packed, { maxOutputLength: expected })
    return length === expected ? length : null
  } catch {
    return null
  }
}
