import { randomBytes, randomInt } from 'node:crypto'
import { until } from '#tests/support/until'
import { Ledger, type LedgerSite } from '#tests/faults/support/ledger'
import { judge, type Exceptions } from '#tests/faults/support/oracle'
import { Load } from '#tests/faults/support/load'
import { Sender } from '#tests/faults/support/sender'
import { Cluster, type ClusterOptions } from '#tests/faults/support/cluster'
import { AppProcess } from '#tests/faults/support/app_process'

type Cleanup = (hook: () => Promise<void>) => void

let count = 0

/**
 * A database, the application on it, two sites and somebody who sends. All of it is a test's own, and gone after it, whatever
 * comes between.
 */
export async function stage(
  cleanup: Cleanup,
  {
    cluster: options,
    settings = {},
    port,
  }: {
    cluster?: ClusterOptions
    settings?: NodeJS.ProcessEnv
    /** Where the application finds the database, if not at its own port. */
    port?: (cluster: Cluster) => Promise<number>
  } = {}
) {
  const cluster = await Cluster.start(`cluster-${++count}`, options)
  cleanup(() => cluster.destroy())
  const url = cluster.url(await port?.(cluster))
  const app = await AppProcess.start(url, settings)
  cleanup(() => app.kill())
  const sites = [await addSite(cluster), await addSite(cluster)]
  const on = new Stage(cluster, app, sites)
  cleanup(async () => on.sender.close())
  return on
}

class Stage {
  readonly ledger = new Ledger()
  readonly sender = new Sender(() => this.apps[randomInt(this.apps.length)].origin)
  /** Where requests go, one as well as the other. */
  apps: AppProcess[]

  constructor(
    readonly cluster: Cluster,
    readonly app: AppProcess,
    readonly sites: LedgerSite[]
  ) {
    this.apps = [app]
  }

  /** Which promises were not kept; see `oracle.ts`. */
  violations(exceptions?: Exceptions) {
    return judge(this.ledger, (sql, values) => this.cluster.query(sql, values), exceptions)
  }

  /** Pages at work on both sites; resolves when it flows. */
  async underLoad(options?: ConstructorParameters<typeof Load>[3]) {
    const load = new Load(this.sender, this.ledger, this.sites, options).start()
    await this.accepts(50)
    return load
  }

  /** Waits until so many more events were acknowledged. Returns how long that took, ms. */
  async accepts(more: number, withinMs = 10_000) {
    const { ledger } = this
    const startedAt = performance.now()
    const enough = ledger.acknowledged + more
    await until(() => ledger.acknowledged >= enough, {
      what: `${more} more acknowledgements`,
      withinMs,
    })
    return performance.now() - startedAt
  }

  /** Waits until senders were told to come again. */
  async refuses(times: number, withinMs = 15_000) {
    const since = performance.now()
    const { ledger } = this
    await until(() => ledger.count(503, since) >= times, { what: `${times} refusals`, withinMs })
  }
}

/** Made directly, as rows, like those of `tests/support/sites.ts`. */
export async function addSite(cluster: Cluster): Promise<LedgerSite> {
  const publicId = randomBytes(8).toString('hex')
  const domain = `${publicId}.example`
  const [{ id }] = await cluster.query(
    `WITH workspace AS (INSERT INTO workspaces (name) VALUES ($2) RETURNING id)
     INSERT INTO sites (public_id, workspace_id, domain, extra_origins, name, timezone, settings)
     SELECT $1, id, $2, '{}', $2, 'UTC', '{}' FROM workspace RETURNING id`,
    [publicId, domain]
  )
  return { id, publicId, domain }
}
