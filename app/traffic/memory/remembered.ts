import env from '#start/env'
import { BoundedMemory } from '#app/traffic/memory/bounded_memory'

const DEFAULT_MB = 64

/** What this process remembers of the columns of all sites. */
export const remembered = new BoundedMemory(
  (env.get('TRAFFIC_MEMORY_MB') ?? DEFAULT_MB) * 1024 * 1024
)
