import type { HttpRequest } from '@adonisjs/core/http'
import { newFile } from '#app/shared/kept_files'
import { MAX_UPLOAD_BYTES } from '#app/moving/limits'
import { receiveToDisk } from '#app/shared/receive_to_disk'
import { ArchiveTooLarge, NoArchive } from '#app/moving/exceptions'

export interface ReceivedArchive {
  id: string
  name: string
  bytes: number
}

/** The archive of a form, written to the disk as it comes, under a name of ours. */
export async function receiveArchive(request: HttpRequest, id: string): Promise<ReceivedArchive> {
  const { name, bytes } = await receiveToDisk(request, await newFile('imports', id), {
    maxBytes: MAX_UPLOAD_BYTES,
    tooLarge: () => new ArchiveTooLarge(),
    none: () => new NoArchive(),
  })
  return { id, name, bytes }
}
