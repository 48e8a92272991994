import { store } from '#app/shared/redis/store'
import { Script } from '#app/shared/redis/script'
import { GROUP, keysOf } from '#app/ingest/queue/shards'

/** One entry of a stream, as it stands there. */
export interface Entry {
  id: string
  version?: string
  text?: string
  /** Events, and bytes of JSON, as whoever put it there has counted them. */
  events: number
  bytes: number
}

/** An entry with how often it was given to somebody who did not finish it. */
export interface LeftEntry extends Entry {
  deliveries: number
}

/** What becomes a dead letter. */
export interface Letter {
  version?: string
  text: string
  reason: string
}

type Raw = [id: string, fields: string[]]
type Left = [id: string, worker: string, idleMs: number, deliveries: number]

/** Makes the group of workers, where there is none: after the first start, and when Redis has forgotten everything. */
export async function makeGroup(shard: number) {
  try {
    await store().xgroup('CREATE', keysOf(shard).stream, GROUP, '0', 'MKSTREAM')
  } catch (error) {
    if (!(error as Error).message.startsWith('BUSYGROUP')) throw error
  }
}

/** The next ones, for `worker`. Does not wait for any. */
export async function readNew(shard: number, worker: string, most: number): Promise<Entry[]> {
  const { stream } = keysOf(shard)
  const found = (await store().xreadgroup(
    'GROUP',
    GROUP,
    worker,
    'COUNT',
    most,
    'STREAMS',
    stream,
    '>'
  )) as [string, Raw[]][] | null
  return found ? found[0][1].map(toEntry) : []
}

/**
 * What others, or this worker, were given and did not finish, from the oldest; now it is this worker's. One that came back more than once
 * comes alone: it may be what ended them, and shall not be counted against its neighbours.
 */
export async function claimLeft(shard: number, worker: string, most: number): Promise<LeftEntry[]> {
  const { stream } = keysOf(shard)
  const left = (await store().xpending(stream, GROUP, '-', '+', most)) as Left[]
  const first = left.findIndex(([, , , deliveries]) => deliveries > 1)
  const taken = left.slice(0, first === -1 ? most : Math.max(1, first))
  if (taken.length === 0) return []
  const ids = taken.map(([id]) => id)
  const claimed = (await store().xclaim(stream, GROUP, worker, 0, ...ids)) as (Raw | null)[]
  const deliveries = new Map(taken.map(([id, , , count]) => [id, count]))
  // What is in no stream any more was done by somebody, who did not come to say so.
  const found = claimed.filter((raw) => raw !== null)
  const gone = ids.filter((id) => !found.some(([known]) => known === id))
  if (gone.length) await store().xack(stream, GROUP, ...gone)
  return found.map((raw) => ({ ...toEntry(raw), deliveries: deliveries.get(raw[0])! }))
}

/** Removes workers of the group that are gone. Call when nothing is left of theirs. */
export async function forgetWorkers(shard: number, besides: string) {
  const { stream } = keysOf(shard)
  const workers = (await store().xinfo('CONSUMERS', stream, GROUP)) as unknown[][]
  for (const fields of workers) {
    const { name, pending } = objectOf(fields)
    if (name !== besides && pending === 0)
      await store().xgroup('DELCONSUMER', stream, GROUP, name as string)
  }
}

/**
 * Entries are done, what could not be stored of them becomes dead letters, and what is free again is free. A worker that was thought to be
 * dead and comes with something that another one has finished changes nothing.
 */
const SETTLE = new Script<number>(
  `
  local ids = tonumber(ARGV[2])
  local at = 3
  local settled = 0
  for i = 1, ids do
    redis.call('XACK', KEYS[1], ARGV[1], ARGV[at])
    if redis.call('XDEL', KEYS[1], ARGV[at]) == 1 then
      settled = settled + 1
      redis.call('HINCRBY', KEYS[2], 'events', ARGV[at + 1])
      redis.call('HINCRBY', KEYS[2], 'bytes', ARGV[at + 2])
    end
    at = at + 3
  end
  if settled == 0 then return 0 end
  while at <= #ARGV do
    redis.call('XADD', KEYS[3], '*', 'v', ARGV[at], 'd', ARGV[at + 1], 'r', ARGV[at + 2], 'b', ARGV[at + 3])
    redis.call('HINCRBY', KEYS[2], 'bytes', ARGV[at + 3])
    at = at + 4
  end
  return settled
`,
  { freesMemory: true }
)

export async function settle(shard: number, entries: Entry[], dead: Letter[] = []) {
  const { stream, size, dead: letters } = keysOf(shard)
  await SETTLE.run(
    [stream, size, letters],
    [
      GROUP,
      entries.length,
      ...entries.flatMap(({ id, events, bytes }) => [id, less(events), less(bytes)]),
      ...dead.flatMap(({ version = '', text, reason }) => [
        version,
        text,
        reason,
        Buffer.byteLength(text),
      ]),
    ]
  )
}

function toEntry([id, fields]: Raw): Entry {
  const { v, d, n, b } = objectOf(fields) as Record<string, string | undefined>
  return { id, version: v, text: d, events: countOf(n), bytes: countOf(b) }
}

/** To be taken off, as Redis reads numbers: it knows no -0. */
export const less = (count: number) => (count === 0 ? '0' : `-${count}`)

/** Redis gives maps as lists. */
export function objectOf(fields: unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: fields.length / 2 }, (_, i) => [fields[2 * i], fields[2 * i + 1]])
  )
}

/** What others have put there may say anything. */
function countOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0
}
