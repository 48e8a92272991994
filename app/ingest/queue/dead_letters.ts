import { store } from '#app/shared/redis/store'
import { Script } from '#app/shared/redis/script'
import { keysOf, SHARDS } from '#app/ingest/queue/shards'
import { less, objectOf } from '#app/ingest/queue/work/streams'

/** What could not be stored, and why. */
export interface DeadLetter {
  /** `shard/id`. */
  id: string
  since: Date
  reason: string
  version: string
  bytes: number
  text: string
}

/** Read at a time. */
const PAGE = 100

/** From the oldest of each shard. */
export async function* deadLetters(): AsyncGenerator<DeadLetter> {
  const redis = store()
  for (let shard = 0; shard < SHARDS; shard++) {
    let after = '-'
    for (;;) {
      const page = await redis.xrange(keysOf(shard).dead, after, '+', 'COUNT', PAGE)
      for (const [id, fields] of page) yield toLetter(shard, id, fields)
      if (page.length < PAGE) break
      after = `(${page.at(-1)![0]}`
    }
  }
}

/** It waits once more, at the end. */
const REPLAY = new Script<0 | 1>(`
  local found = redis.call('XRANGE', KEYS[3], ARGV[1], ARGV[1])
  if #found == 0 then return 0 end
  local letter = {}
  for i = 1, #found[1][2], 2 do letter[found[1][2][i]] = found[1][2][i + 1] end
  redis.call('XDEL', KEYS[3], ARGV[1])
  redis.call('XADD', KEYS[1], '*', 'v', letter.v, 'n', ARGV[2], 'b', letter.b, 'd', letter.d)
  redis.call('HINCRBY', KEYS[2], 'events', ARGV[2])
  return 1
`)

const DISCARD = new Script<0 | 1>(
  `
  local found = redis.call('XRANGE', KEYS[2], ARGV[1], ARGV[1])
  if #found == 0 then return 0 end
  redis.call('XDEL', KEYS[2], ARGV[1])
  redis.call('HINCRBY', KEYS[1], 'bytes', ARGV[2])
  return 1
`,
  { freesMemory: true }
)

/** False: somebody else was faster. */
export async function replay({ id, text }: DeadLetter): Promise<boolean> {
  const { shard, entry } = placeOf(id)
  const { stream, size, dead } = keysOf(shard)
  return (await REPLAY.run([stream, size, dead], [entry, eventsIn(text)])) === 1
}

/** For ever. False: somebody else was faster. */
export async function discard({ id, bytes }: DeadLetter): Promise<boolean> {
  const { shard, entry } = placeOf(id)
  const { size, dead } = keysOf(shard)
  return (await DISCARD.run([size, dead], [entry, less(bytes)])) === 1
}

function placeOf(id: string) {
  const [shard, entry] = id.split('/')
  return { shard: Number(shard), entry }
}

function toLetter(shard: number, id: string, fields: string[]): DeadLetter {
  const { v = '', d = '', r = '', b = '0' } = objectOf(fields) as Record<string, string>
  const since = new Date(Number(id.split('-')[0]))
  return { id: `${shard}/${id}`, since, reason: r, version: v, bytes: Number(b), text: d }
}

function eventsIn(text: string): number {
  try {
    const events: unknown = JSON.parse(text)
    return Array.isArray(events) ? events.length : 0
  } catch {
    return 0
  }
}
