import { GuardedZip, ZipRefused } from '#app/shared/guarded_zip'
import { csvTable } from '#app/history/reading/csv_records'
import { isGa4, readGa4 } from '#app/history/reading/read_ga4'
import { isUmami, readUmami } from '#app/history/reading/read_umami'
import { readPlausible } from '#app/history/reading/read_plausible'
import { NoHistory, UnsafeHistory } from '#app/history/exceptions'
import type { ReadHistory } from '#app/history/reading/tally'

const LIMITS = { maxFiles: 500, maxFileBytes: 64 * 1024 * 1024, maxRatio: 100 }

/** All of an archive, unpacked. */
const MAX_BYTES = 256 * 1024 * 1024

/** Days of another tool, from whichever file it is. Throws `E_NO_HISTORY` for what has none. */
export async function readHistory(bytes: Buffer, zone: string): Promise<ReadHistory> {
  const read =
    bytes.subarray(0, 2).toString() === 'PK' ? await unpacked(bytes, zone) : tableIn(bytes, zone)
  if (!read || read.days.size === 0) throw new NoHistory()
  return read
}

function tableIn(bytes: Buffer, zone: string): ReadHistory | null {
  const table = csvTable(bytes)
  if (!table) return null
  if (isUmami(table)) return readUmami(table, zone)
  return isGa4(table) ? readGa4(table) : null
}

async function unpacked(bytes: Buffer, zone: string) {
  try {
    const zip = await GuardedZip.of(bytes, LIMITS)
    if (zip.names.reduce((sum, name) => sum + zip.bytesOf(name), 0) > MAX_BYTES) {
      throw new UnsafeHistory()
    }
    const events = zip.names.find((name) => /(^|\/)website_event\.csv$/.test(name))
    return events ? tableIn(await zip.read(events), zone) : await readPlausible(zip)
  } catch (error) {
    throw error instanceof ZipRefused ? new UnsafeHistory() : error
  }
}
