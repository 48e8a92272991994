import { Script } from '#app/shared/redis/script'
import { keysOf, SHARDS, WORKERS_KEY } from '#app/ingest/queue/shards'

/** How long a worker that says nothing is taken to be alive. The time is that of Redis; clocks of machines do not matter. */
export const LEASE_MS = 5_000

/** Who works frees memory, so none of this waits for any. */
const ALWAYS = { freesMemory: true }

/** Says that a worker is alive, and gives those that are. */
const BEAT = new Script<string[]>(
  `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
  redis.call('ZADD', KEYS[1], now + tonumber(ARGV[2]), ARGV[1])
  return redis.call('ZRANGE', KEYS[1], 0, -1)
`,
  ALWAYS
)

/** 1: the shard is this worker's for a while. */
const HOLD = new Script<0 | 1>(
  `
  local holder = redis.call('GET', KEYS[1])
  if holder and holder ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return 1
`,
  ALWAYS
)

const RELEASE = new Script<number>(
  `
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call('DEL', KEYS[1])
`,
  ALWAYS
)

/** Which shards should be this worker's: they are shared out evenly among those that are alive. */
export async function shareOf(worker: string): Promise<Set<number>> {
  const alive = await BEAT.run([WORKERS_KEY], [worker, LEASE_MS])
  const workers = alive.toSorted()
  const mine = workers.indexOf(worker)
  const shards = Array.from({ length: SHARDS }, (_, shard) => shard)
  return new Set(shards.filter((shard) => shard % workers.length === mine))
}

/** True: it is this worker's for `LEASE_MS` from now. */
export async function hold(shard: number, worker: string): Promise<boolean> {
  return (await HOLD.run([keysOf(shard).lease], [worker, LEASE_MS])) === 1
}

export const release = (shard: number, worker: string) =>
  RELEASE.run([keysOf(shard).lease], [worker])
