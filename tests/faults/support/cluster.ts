import { join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { chownSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { until } from '#tests/support/until'
import { freePort } from '#tests/faults/support/ports'
import { fromLaunch } from '#tests/faults/support/launch'
import { unmount, workplace, type Workplace } from '#tests/faults/support/workplace'
import { childrenOf, isAlive, killTree } from '#tests/faults/support/process_tree'

const run = promisify(execFile)

const DATABASE = 'opsmantik'
const PASSWORD = 'of a database that is thrown away'

/** As `npm start` has them: durability is never switched off. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: "''",
  max_connections: 60,
  shared_buffers: '32MB',
  wal_level: 'logical',
  timezone: 'UTC',
}

export interface ClusterOptions {
  settings?: Record<string, string | number>
  /** What is done to its folder before anything is in it, and before it is started. */
  prepare?: (cluster: Cluster) => void
  arrange?: (cluster: Cluster) => void
}

/** A PostgreSQL of a test's own, migrated, which may be killed, starved and filled up. */
export class Cluster {
  static async start(
    name: string,
    { settings = {}, prepare, arrange }: ClusterOptions = {}
  ): Promise<Cluster> {
    const place = await workplace()
    const original = await pristine()
    const cluster = new Cluster(name, place, await freePort(), { ...SETTINGS, ...settings })
    cluster.makeFolder()
    prepare?.(cluster)
    await run('cp', ['-a', original.data, cluster.data])
    arrange?.(cluster)
    await cluster.start()
    return cluster
  }

  readonly folder: string
  readonly data: string
  readonly log: string

  constructor(
    name: string,
    private place: Workplace,
    readonly port: number,
    private settings: Record<string, string | number>
  ) {
    this.folder = join(place.folder, name)
    this.data = join(this.folder, 'data')
    this.log = join(this.folder, 'log')
  }

  /** What the application signs in with; by another port when something stands in between. */
  url(port = this.port) {
    return `postgres://opsmantik:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${DATABASE}`
  }

  adminUrl(database = DATABASE) {
    return `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${this.port}/${database}`
  }

  /** As the superuser, who is under no policy, on a connection of its own: the last one may have been killed. */
  async query<Row = any>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const { withClient } = await fromLaunch('database/connect.js')
    return withClient(
      this.adminUrl(),
      async (client: any) => (await client.query(sql, values)).rows
    )
  }

  async start() {
    const { removeStalePidFile } = await fromLaunch('database/postmaster.js')
    removeStalePidFile(this.data) // of a server that was killed and that nobody has collected yet
    const options = Object.entries(this.settings).map(([name, value]) => `-c ${name}=${value}`)
    await this.#control('start', '-w', '-l', this.log, '-o', `-p ${this.port} ${options.join(' ')}`)
  }

  /** With a connection open, as a package upgrade or an administrator would do it. */
  async restart(mode: 'fast' | 'immediate') {
    await this.#control('restart', '-w', '-m', mode, '-l', this.log)
  }

  async stop() {
    await this.#control('stop', '-w', '-m', 'fast')
  }

  /** kill -9 of the server and of every process of its own. Returns when none of them is left. */
  async kill() {
    const { postmaster } = this
    if (!postmaster) return
    const all = [postmaster, ...childrenOf(postmaster)]
    killTree(postmaster)
    await until(() => !all.some(isAlive), { what: 'the end of PostgreSQL' })
  }

  get postmaster(): number | null {
    try {
      const pid = Number(readFileSync(join(this.data, 'postmaster.pid'), 'utf8').split('\n')[0])
      return isAlive(pid) ? pid : null
    } catch {
      return null
    }
  }

  tail() {
    return readFileSync(this.log, 'utf8').slice(-3_000)
  }

  async destroy() {
    await this.kill()
    unmount(this.folder)
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }

  makeFolder() {
    mkdirSync(this.folder)
    this.giveFolderAway()
  }

  giveFolderAway() {
    const { user } = this.place
    if (user) chownSync(this.folder, user.uid, user.gid)
  }

  async #control(command: string, ...args: string[]) {
    const { runAsServerUser } = await fromLaunch('database/postmaster.js')
    const { user, binaries } = this.place
    const options = ['-D', this.data, '-t', '60', ...args]
    try {
      await runAsServerUser({ user }, binaries.pgCtl, [command, ...options])
    } catch (error) {
      throw new Error(`${error}\n${this.tail()}`)
    }
  }
}

let original: Promise<Cluster> | undefined

/** Made and migrated once, and then copied: that takes a tenth of the time. */
function pristine() {
  return (original ??= makePristine())
}

async function makePristine(): Promise<Cluster> {
  const { makeCluster } = await fromLaunch('database/make_cluster.js')
  const { bootstrap } = await fromLaunch('database/bootstrap.js')
  const { runQuietly } = await fromLaunch('process/run_quietly.js')
  const place = await workplace()
  const cluster = new Cluster('pristine', place, await freePort(), SETTINGS)
  cluster.makeFolder()
  const home = { folder: cluster.folder, data: cluster.data, user: place.user }
  await makeCluster(home, place.binaries, PASSWORD)
  await cluster.start()
  await bootstrap(cluster.adminUrl('postgres'), { database: DATABASE, ownerPassword: PASSWORD })
  await runQuietly(process.execPath, ['ace.js', 'migration:run', '--connection=owner', '--force'], {
    env: { ...process.env, DATABASE_URL: cluster.url() },
    failure: 'The database of the fault tests could not be migrated',
  })
  await cluster.stop()
  return cluster
}
