import { Script } from '#app/shared/redis/script'
import { keysOf, SHARDS } from '#app/ingest/queue/shards'
import { VERSION } from '#app/ingest/queue/entry'
import ingestConfig from '#config/ingest'

/** 0: there is no room. A single entry always fits into an empty shard. */
const APPEND = new Script<0 | 1>(`
  local waiting = tonumber(redis.call('HGET', KEYS[2], 'bytes') or '0')
  if waiting > 0 and waiting + tonumber(ARGV[2]) > tonumber(ARGV[1]) then return 0 end
  redis.call('XADD', KEYS[1], '*', 'v', ARGV[4], 'n', ARGV[3], 'b', ARGV[2], 'd', ARGV[5])
  redis.call('HINCRBY', KEYS[2], 'bytes', ARGV[2])
  redis.call('HINCRBY', KEYS[2], 'events', ARGV[3])
  return 1
`)

/** Puts events, each as JSON, at the end of a shard. False: it is full. When it resolves, Redis has them as safely as it was set up to. */
export async function append(shard: number, events: string[]): Promise<boolean> {
  const { stream, size } = keysOf(shard)
  const text = `[${events.join(',')}]`
  const mayHold = ingestConfig.queueBytes / SHARDS
  const args = [mayHold, Buffer.byteLength(text), events.length, VERSION, text]
  return (await APPEND.run([stream, size], args)) === 1
}
