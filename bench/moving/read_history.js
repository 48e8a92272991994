import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { timed } from '../measure/timed.js'

const HEAD = 'session_id,visit_id,url_path,referrer_domain,event_type,created_at\n'
const BEGIN = Date.UTC(2023, 0, 1)
const SECONDS_BETWEEN = 12

/** An event log of Umami: three page views a visit, two visits a visitor, 20,000 pages. */
export default async function measureReading(application, { rows }) {
  const { readHistory } = await application('history/reading/read_history')
  const path = join(tmpdir(), `bench-${process.pid}.csv`)
  await write(path, rows)
  const { size } = await stat(path)
  const source = { path, zone: 'Europe/Istanbul', tell: async () => {} }
  let read
  const { seconds, memoryMb } = await timed(async () => (read = await readHistory(source)))
  await rm(path)
  if (read.understood !== rows) throw new Error(`${read.understood} of ${rows} understood`)
  return { rows, seconds, mbPerSecond: size / 1_048_576 / seconds, memoryMb }
}

async function write(path, rows) {
  const file = createWriteStream(path)
  file.write(HEAD)
  for (let n = 0; n < rows; n++) {
    const visit = Math.floor(n / 3)
    const at = new Date(BEGIN + n * SECONDS_BETWEEN * 1_000).toISOString().slice(0, 19)
    const page = (n * 7_919) % 20_000
    const line = `${id(visit >> 1)},${id(visit)},/page-${page},${visit % 3 ? 'google.com' : ''},1,${at.replace('T', ' ')}\n`
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

const id = (n) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
