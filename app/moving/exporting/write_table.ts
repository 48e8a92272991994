import { PART_BYTES, PART_ROWS } from '#app/moving/limits'
import type { ManifestFile } from '#app/moving/manifest'
import type { ArchiveWriter, Lines } from '#app/moving/exporting/archive_writer'

type Tell = (rows: number) => Promise<void>

/** The rows of a table, in as many files as they need: each fits into the memory of whoever reads it. */
export async function writeTable(
  archive: ArchiveWriter,
  table: string,
  source: AsyncGenerator<Lines>,
  tell: Tell
): Promise<ManifestFile[]> {
  const files: ManifestFile[] = []
  let next = await source.next()
  async function* part() {
    let rows = 0
    let bytes = 0
    while (!next.done && rows < PART_ROWS && bytes < PART_BYTES) {
      rows += next.value.rows
      bytes += next.value.text.length
      yield next.value
      await tell(next.value.rows)
      next = await source.next()
    }
  }
  while (!next.done) {
    const name = `data/${table}/${String(files.length + 1).padStart(6, '0')}.ndjson`
    files.push({ name, table, ...(await archive.add(name, part())) })
  }
  return files
}
