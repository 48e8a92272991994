import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { HttpRequest } from '@adonisjs/core/http'
import { MAX_UPLOAD_BYTES } from '#app/moving/limits'
import { forgetArchive, newArchivePath } from '#app/moving/storage'
import { ArchiveTooLarge, NoArchive } from '#app/moving/exceptions'

export interface ReceivedArchive {
  id: string
  name: string
  bytes: number
}

/** The archive of a form, written to the disk as it comes, under a name of ours. */
export async function receiveArchive(request: HttpRequest, id: string): Promise<ReceivedArchive> {
  const path = await newArchivePath('imports', id)
  let name: string | null = null
  let bytes = 0
  try {
    request.multipart?.onFile('file', {}, async (part) => {
      name = part.filename ?? ''
      const counted = async function* () {
        for await (const piece of part) {
          bytes += piece.length
          // What is thrown here ends the reading, and reaches nobody.
          if (bytes > MAX_UPLOAD_BYTES) throw new ArchiveTooLarge()
          yield piece
        }
      }
      await pipeline(counted(), createWriteStream(path, { mode: 0o600 }))
    })
    await request.multipart?.process({ limit: MAX_UPLOAD_BYTES + 64 * 1024 })
    if (bytes > MAX_UPLOAD_BYTES) throw new ArchiveTooLarge()
    if (name === null) throw new NoArchive()
    return { id, name, bytes }
  } catch (error) {
    await forgetArchive('imports', id)
    throw error
  }
}
