import type { HttpRequest } from '@adonisjs/core/http'

export interface GivenFile {
  name: string
  bytes: Buffer
}

interface Limits {
  maxBytes: number
  /** What is said of a larger file, and when none came. */
  tooLarge: () => Error
  none: () => Error
}

/** What stands around the file in a form. */
const FRAME_BYTES = 64 * 1024

/** The file of a form, in memory: never on the disk of this one process. */
export async function receiveFile(
  request: HttpRequest,
  { maxBytes, tooLarge, none }: Limits
): Promise<GivenFile> {
  let file: GivenFile | null = null
  let size = 0
  request.multipart?.onFile('file', {}, async (part) => {
    const pieces: Buffer[] = []
    for await (const piece of part) {
      size += piece.length
      // What is thrown here ends the reading, and reaches nobody.
      if (size > maxBytes) throw tooLarge()
      pieces.push(piece)
    }
    file = { name: part.filename ?? '', bytes: Buffer.concat(pieces) }
  })
  await request.multipart?.process({ limit: maxBytes + FRAME_BYTES })
  if (size > maxBytes) throw tooLarge()
  if (!file) throw none()
  return file
}
