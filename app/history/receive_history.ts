import { randomUUID } from 'node:crypto'
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
