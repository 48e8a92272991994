import { sha256Of, type GuardedZip } from '#app/shared/guarded_zip'
import { refusing } from '#app/moving/importing/open_archive'
import { ArchiveRefused } from '#app/moving/exceptions'
import type { ManifestFile } from '#app/moving/manifest'

/** PostgreSQL stores no NUL. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/

/** The lines of a file, when they are those that were written. */
export async function linesIn(zip: GuardedZip, file: ManifestFile): Promise<string[]> {
  const bytes = await refusing(() => zip.read(file.name))
  if (sha256Of(bytes) !== file.sha256) {
    throw new ArchiveRefused(`${file.name} is not as it was written: its checksum is another one.`)
  }
  const lines = bytes.toString('utf8').split('\n')
  if (lines.pop() !== '' || lines.length !== file.rows) {
    throw new ArchiveRefused(`${file.name} has another number of lines than the archive lists.`)
  }
  const at = lines.findIndex((line) => NUL.test(line) || line.includes('\0'))
  if (at >= 0) throw badLine(file, at, 'it has a character that cannot be stored')
  return lines
}

export function badLine({ name }: Pick<ManifestFile, 'name'>, at: number, problem: string) {
  return new ArchiveRefused(`${name}, line ${at + 1}: ${problem}.`)
}
