import { writeFile } from 'node:fs/promises'
import { createHash, randomUUID } from 'node:crypto'
import type { HttpRequest } from '@adonisjs/core/http'
import { MAX_BYTES } from '#app/history/limits'
import { newFile } from '#app/shared/kept_files'
import { HistoryTooLarge, NoHistoryFile } from '#app/history/exceptions'
import { receiveToDisk, type FileOnDisk } from '#app/shared/receive_to_disk'

export interface UploadedHistory extends FileOnDisk {
  id: string
}

/** The file of a form, written to the disk as it comes, under a name of ours. */
export async function receiveHistory(request: HttpRequest): Promise<UploadedHistory> {
  const id = randomUUID()
  const file = await receiveToDisk(request, await newFile('history', id), {
    maxBytes: MAX_BYTES,
    tooLarge: () => new HistoryTooLarge(),
    none: () => new NoHistoryFile(),
  })
  return { id, ...file }
}

/** A file that came as text, in a request of a program. */
export async function keepHistory(name: string, text: string): Promise<UploadedHistory> {
  const id = randomUUID()
  const bytes = Buffer.from(text)
  await writeFile(await newFile('history', id), bytes, { mode: 0o600 })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { id, name, bytes: bytes.length, sha256 }
}
