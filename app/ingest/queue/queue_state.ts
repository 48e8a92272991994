import { store } from '#app/shared/redis/store'
import { keysOf, SHARDS, WORKERS_KEY } from '#app/ingest/queue/shards'
import ingestConfig from '#config/ingest'

/** What waits in Redis. */
export interface QueueState {
  /** Events that nobody has stored yet. */
  events: number
  /** JSON of those and of the dead letters, and how much may be. */
  bytes: number
  mayHoldBytes: number
  /** Since the oldest of them came in, s. */
  lagSec: number
  /** Entries that could not be stored. */
  deadLetters: number
  /** Workers that are alive. */
  workers: number
  /** Shards with something under their names that is none of ours. */
  taken: number
}

/** Rejects when Redis cannot be asked. */
export async function queueState(): Promise<QueueState> {
  const redis = store()
  const [workers, seconds, ...shards] = await Promise.all([
    redis.zcard(WORKERS_KEY),
    redis.time().then(([sec]) => Number(sec)),
    ...Array.from({ length: SHARDS }, (_, shard) => stateOf(shard)),
  ])
  const sum = (pick: (shard: ShardState) => number) =>
    shards.reduce((all, shard) => all + pick(shard), 0)
  const oldest = Math.min(...shards.map(({ oldestMs }) => oldestMs))
  return {
    events: sum(({ events }) => events),
    bytes: sum(({ bytes }) => bytes),
    mayHoldBytes: ingestConfig.queueBytes,
    lagSec: Number.isFinite(oldest) ? Math.max(0, Math.round(seconds - oldest / 1000)) : 0,
    deadLetters: sum(({ dead }) => dead),
    workers,
    taken: sum(({ isTaken }) => Number(isTaken)),
  }
}

interface ShardState {
  events: number
  bytes: number
  dead: number
  oldestMs: number
  isTaken: boolean
}

const TAKEN: ShardState = { events: 0, bytes: 0, dead: 0, oldestMs: Infinity, isTaken: true }

async function stateOf(shard: number): Promise<ShardState> {
  try {
    return await readState(shard)
  } catch (error) {
    if ((error as Error).message.startsWith('WRONGTYPE')) return TAKEN
    throw error
  }
}

async function readState(shard: number): Promise<ShardState> {
  const redis = store()
  const { stream, size, dead } = keysOf(shard)
  const [counts, letters, oldest] = await Promise.all([
    redis.hgetall(size),
    redis.xlen(dead),
    redis.xrange(stream, '-', '+', 'COUNT', 1),
  ])
  return {
    events: Number(counts.events ?? 0),
    bytes: Number(counts.bytes ?? 0),
    dead: letters,
    oldestMs: oldest.length ? Number(oldest[0][0].split('-')[0]) : Infinity,
    isTaken: false,
  }
}
