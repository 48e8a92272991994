import type { HttpRequest } from '@adonisjs/core/http'
import { MAX_BYTES } from '#app/calls/importing/limits'
import { FileTooLarge, NoFile } from '#app/calls/importing/exceptions'
import type { GivenFile } from '#app/calls/importing/create_import'

/** What stands around the file in a form. */
const FRAME_BYTES = 64 * 1024

/** The file of a form, in memory: never on the disk of this one process. */
export async function receiveFile(request: HttpRequest): Promise<GivenFile> {
  let file: GivenFile | null = null
  let size = 0
  request.multipart?.onFile('file', {}, async (part) => {
    const pieces: Buffer[] = []
    for await (const piece of part) {
      size += piece.length
      // What is thrown here ends the reading, and reaches nobody.
      if (size > MAX_BYTES) throw new FileTooLarge()
      pieces.push(piece)
    }
    file = { name: part.filename ?? '', bytes: Buffer.concat(pieces) }
  })
  await request.multipart?.process({ limit: MAX_BYTES + FRAME_BYTES })
  if (size > MAX_BYTES) throw new FileTooLarge()
  if (!file) throw new NoFile()
  return file
}
