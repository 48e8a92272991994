import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Tally, type ReadHistory } from '#app/history/reading/tally'
import { CsvReader } from '#app/history/reading/csv_reader'
import { readRecords } from '#app/history/reading/table_reader'
import { GuardedZip, ZipRefused } from '#app/shared/guarded_zip'
import { NoHistory, UnsafeHistory } from '#app/history/exceptions'
import { MAX_UNPACKED_BYTES } from '#app/history/limits'
import { plausibleFiles, readPlausible } from '#app/history/reading/read_plausible'

const LIMITS = { maxFiles: 500, maxFileBytes: MAX_UNPACKED_BYTES, maxRatio: 100 }
const PIECE_BYTES = 256 * 1024

/** How many bytes are read, of how many. */
type Tell = (done: number, total: number) => Promise<void>

export interface HistorySource {
  path: string
  /** Of the site: what an event log has in UTC is of the days there. */
  zone: string
  tell: Tell
}

/** Days of another tool, from whichever file it is, in pieces. Throws `E_NO_HISTORY` for what has none. */
export async function readHistory(source: HistorySource): Promise<ReadHistory> {
  const read = (await isZip(source.path)) ? await unpacked(source) : await plainFile(source)
  if (read.days.size === 0) throw new NoHistory()
  return read
}

async function isZip(path: string) {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer.toString('latin1') === 'PK'
  } finally {
    await file.close()
  }
}

async function plainFile({ path, zone, tell }: HistorySource): Promise<ReadHistory> {
  const { size } = await stat(path)
  const bytes = createReadStream(path, { highWaterMark: PIECE_BYTES })
  return ofCsv(told(bytes, size, tell), zone)
}

async function ofCsv(bytes: AsyncIterable<Buffer>, zone: string): Promise<ReadHistory> {
  const tally = new Tally()
  const reader = new CsvReader(tally, zone)
  await readRecords(bytes, reader)
  return tally.of(reader.tool)
}

async function unpacked({ path, zone, tell }: HistorySource): Promise<ReadHistory> {
  let zip: GuardedZip | null = null
  try {
    zip = await GuardedZip.open(path, LIMITS)
    return await ofZip(zip, zone, tell)
  } catch (error) {
    throw error instanceof ZipRefused ? new UnsafeHistory() : error
  } finally {
    zip?.close()
  }
}

async function ofZip(zip: GuardedZip, zone: string, tell: Tell): Promise<ReadHistory> {
  const events = zip.names.find((name) => /(^|\/)website_event\.csv$/.test(name))
  const names = events ? [events] : plausibleFiles(zip)
  const total = names.reduce((sum, name) => sum + zip.bytesOf(name), 0)
  if (total > MAX_UNPACKED_BYTES) throw new UnsafeHistory()
  if (events) return ofCsv(told(zip.stream(events), total, tell), zone)
  const tally = new Tally()
  let before = 0
  await readPlausible(
    zip,
    (name) => {
      const already = before
      before += zip.bytesOf(name)
      return told(zip.stream(name), total, (done, all) => tell(already + done, all))
    },
    tally
  )
  return tally.of('plausible')
}

async function* told(bytes: AsyncIterable<Buffer>, total: number, tell: Tell) {
  let done = 0
  for await (const piece of bytes) {
    yield piece
    await tell((done += piece.length), total)
  }
}
