import type { HttpRequest } from '@adonisjs/core/http'
import { HistoryTooLarge, NoHistoryFile } from '#app/history/exceptions'
import type { UploadedHistory } from '#app/history/history_imports'

const MAX_BYTES = 50 * 1024 * 1024

/** The file of a form, in memory. */
export async function receiveHistory(request: HttpRequest): Promise<UploadedHistory> {
  let file: UploadedHistory | null = null
  let size = 0
  request.multipart?.onFile('file', {}, async (part) => {
    const pieces: Buffer[] = []
    for await (const piece of part) {
      size += piece.length
      // What is thrown here ends the reading, and reaches nobody.
      if (size > MAX_BYTES) throw new HistoryTooLarge()
      pieces.push(piece)
    }
    file = { name: part.filename ?? '', bytes: Buffer.concat(pieces) }
  })
  await request.multipart?.process({ limit: MAX_BYTES + 64 * 1024 })
  if (size > MAX_BYTES) throw new HistoryTooLarge()
  if (!file) throw new NoHistoryFile()
  return file
}
