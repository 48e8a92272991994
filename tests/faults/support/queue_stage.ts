import { promisify } from 'node:util'
import { execFile } from 'node:child_process'
import { until } from '#tests/support/until'
import { stage } from '#tests/faults/support/stage'
import { IngestWorker } from '#tests/faults/support/worker'
import { RedisServer } from '#tests/faults/support/redis_server'
import type { Cluster } from '#tests/faults/support/cluster'

const run = promisify(execFile)

const SHARDS = 16

type Stage = Awaited<ReturnType<typeof stage>>
type Cleanup = Parameters<typeof stage>[0]

/** As `stage`, with a queue between the public door and the database. The application has a worker unless `INGEST_WORKER` is `off`. */
export async function queueStage(
  cleanup: Cleanup,
  { options, settings = {} }: { options?: string[]; settings?: NodeJS.ProcessEnv } = {}
) {
  const redis = await RedisServer.start(options)
  cleanup(() => redis.destroy())
  const queued = { INGEST_DRIVER: 'redis', REDIS_URL: redis.url, ...settings }
  const on = await stage(cleanup, { settings: queued })
  return {
    ...handlesOf(on),
    redis,
    queue: new Queue(redis),
    addWorker: () => addWorker(cleanup, on.cluster, queued),
    /** What a command prints; rejects when it fails. */
    ace: async (...args: string[]) => {
      const env = { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...queued }
      const { stdout } = await run(process.execPath, ['ace.js', ...args], {
        env: { ...env, DATABASE_URL: on.cluster.url() },
      })
      return stdout.trim()
    },
  }
}

/** Methods of a class do not come along when it is spread. */
function handlesOf(on: Stage) {
  return {
    app: on.app,
    cluster: on.cluster,
    ledger: on.ledger,
    sender: on.sender,
    sites: on.sites,
    underLoad: on.underLoad.bind(on),
    accepts: on.accepts.bind(on),
    refuses: on.refuses.bind(on),
    violations: on.violations.bind(on),
  }
}

/** What waits, as anybody can ask Redis. */
export class Queue {
  constructor(private redis: RedisServer) {}

  stream = (shard: number) => `{om:ingest:${shard}}:events`

  async waiting() {
    const lengths = await this.#each((shard) => ['XLEN', this.stream(shard)])
    return lengths.reduce((sum, length) => sum + Number(length), 0)
  }

  async dead() {
    const lengths = await this.#each((shard) => ['XLEN', `{om:ingest:${shard}}:dead`])
    return lengths.reduce((sum, length) => sum + Number(length), 0)
  }

  /** Resolves when all that was accepted has been dealt with. */
  async isDrained({ withinMs = 60_000 } = {}) {
    await until(async () => (await this.waiting()) === 0, { what: 'an empty queue', withinMs })
  }

  /** What the counters say that waits, which is what the limit goes by. */
  async counted(field: 'events' | 'bytes') {
    const counts = await this.#each((shard) => ['HGET', `{om:ingest:${shard}}:size`, field])
    return counts.reduce((sum, value) => sum + Number(value || 0), 0)
  }

  async #each(command: (shard: number) => string[]) {
    const values: string[] = []
    for (let shard = 0; shard < SHARDS; shard++)
      values.push(await this.redis.cli(...command(shard)))
    return values
  }
}

/** The worker of another machine. */
async function addWorker(cleanup: Cleanup, cluster: Cluster, settings: NodeJS.ProcessEnv) {
  const worker = new IngestWorker({
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    PORT: '1',
    DATABASE_URL: cluster.url(),
    ...settings,
  })
  cleanup(() => worker.kill())
  return worker.start()
}
