import { join } from 'node:path'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { mkdirSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs'
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { until } from '#tests/support/until'
import { freePort } from '#tests/faults/support/ports'
import { workplace } from '#tests/faults/support/workplace'

const run = promisify(execFile)

/** As `docs/scaling.md` tells to set it up. */
const SAFE = ['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction']

let count = 0

/** A Redis of a test's own, which may be killed, held still and filled up. `npm test` says where its program is. */
export class RedisServer {
  static async start(options: string[] = SAFE): Promise<RedisServer> {
    const folder = join((await workplace()).folder, `redis-${++count}`)
    mkdirSync(folder)
    const server = new RedisServer(folder, await freePort(), options)
    await server.start()
    return server
  }

  #process!: ChildProcess
  #ended!: Promise<unknown>

  constructor(
    readonly folder: string,
    readonly port: number,
    private options: string[]
  ) {}

  get url() {
    return `redis://127.0.0.1:${this.port}`
  }

  async start() {
    const log = join(this.folder, 'log')
    const output = openSync(log, 'a')
    const own = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder]
    this.#process = spawn(programOf('redis-server'), [...own, ...this.options], {
      stdio: ['ignore', output, output],
    })
    closeSync(output)
    this.#ended = once(this.#process, 'exit')
    await until(async () => (await this.cli('PING').catch(() => '')) === 'PONG', {
      what: `Redis (${readFileSync(log, 'utf8').slice(-1_000)})`,
    })
  }

  /** What `redis-cli` says. */
  async cli(...args: string[]): Promise<string> {
    const { stdout } = await run(programOf('redis-cli'), ['-p', String(this.port), ...args])
    return stdout.trim()
  }

  async kill() {
    if (this.#process.exitCode === null && this.#process.signalCode === null)
      this.#process.kill('SIGKILL')
    await this.#ended
  }

  pause() {
    this.#process.kill('SIGSTOP')
  }

  resume() {
    this.#process.kill('SIGCONT')
  }

  async destroy() {
    this.resume()
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Why there can be no Redis here, or null. */
export function obstacleToRedis(): string | null {
  const { error } = spawnSync(programOf('redis-server'), ['--version'])
  return error ? 'there is no Redis' : null
}

/** Both programs lie beside each other, and Valkey's have other names. */
function programOf(name: 'redis-server' | 'redis-cli') {
  const server = process.env.REDIS_SERVER_PATH || 'redis-server'
  return name === 'redis-server' ? server : server.replace(/-server$/, '-cli')
}
