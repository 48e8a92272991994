import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

interface Shape {
  width?: number
  height?: number
  /** What is unpacked from it; by default as much as the picture needs. */
  pixels?: Buffer
  /** Between the head and the picture. */
  extra?: Buffer[]
  interlaced?: boolean
}

/** A picture of one colour, with an alpha channel. */
export function aPng(shape: Shape = {}): Buffer {
  const { width = 120, height = 40, extra = [], interlaced = false } = shape
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, interlaced ? 1 : 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 4, 0xb4)])
  const pixels = shape.pixels ?? Buffer.concat(Array.from({ length: height }, () => row))
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', head),
    ...extra,
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

export const asDataUrl = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`
