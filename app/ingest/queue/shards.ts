/**
 * Events wait in so many streams, those of a session always in the same one, and one worker at a time reads a stream: that is how
 * they keep their order. Also the most workers that have something to do. A change needs an empty queue.
 */
export const SHARDS = 16

/** Who reads the streams, as Redis knows it. */
export const GROUP = 'workers'

/** Workers that are alive. */
export const WORKERS_KEY = '{om:ingest}:workers'

/** What belongs to a shard is in one place of a cluster: the braces say so. */
export function keysOf(shard: number) {
  const tag = `{om:ingest:${shard}}`
  return {
    stream: `${tag}:events`,
    /** What waits, dead letters included: `bytes`, and `events` without them. */
    size: `${tag}:size`,
    dead: `${tag}:dead`,
    /** The worker that reads it. */
    lease: `${tag}:lease`,
  }
}

/** FNV-1a. */
export function shardOf(siteId: string, sid: string): number {
  let hash = 0x811c9dc5
  for (const text of [siteId, sid]) {
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    }
  }
  return (hash >>> 0) % SHARDS
}
