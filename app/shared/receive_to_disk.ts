import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { HttpRequest } from '@adonisjs/core/http'

interface Limits {
  maxBytes: number
  /** What is said of a larger file, and when none came. */
  tooLarge: () => Error
  none: () => Error
}

export interface FileOnDisk {
  name: string
  bytes: number
  sha256: string
}

/** What stands around the file in a form. */
const FRAME_BYTES = 64 * 1024

/** The file of a form, written to the disk as it comes: for those that do not fit into memory. Gone when it is refused. */
export async function receiveToDisk(
  request: HttpRequest,
  path: string,
  { maxBytes, tooLarge, none }: Limits
): Promise<FileOnDisk> {
  const hash = createHash('sha256')
  let name: string | null = null
  let bytes = 0
  try {
    request.multipart?.onFile('file', {}, async (part) => {
      name = part.filename ?? ''
      const counted = async function* () {
        for await (const piece of part) {
          bytes += piece.length
          // What is thrown here ends the reading, and reaches nobody.
          if (bytes > maxBytes) throw tooLarge()
          hash.update(piece)
          yield piece
        }
      }
      await pipeline(counted(), createWriteStream(path, { mode: 0o600 }))
    })
    await request.multipart?.process({ limit: maxBytes + FRAME_BYTES })
    if (bytes > maxBytes) throw tooLarge()
    if (name === null) throw none()
    return { name, bytes, sha256: hash.digest('hex') }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}
