import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { fromLaunch } from '#tests/faults/support/launch'
import { killTree } from '#tests/faults/support/process_tree'

export interface Workplace {
  /** Below DATA_DIR/tmp: a folder for each cluster, and the logs of the applications. */
  folder: string
  /** Who runs PostgreSQL; null: the user who runs us. */
  user: { uid: number; gid: number } | null
  binaries: { initdb: string; pgCtl: string }
}

let place: Promise<Workplace> | undefined

/** Where the fault tests work, one run at a time: `npm test` sees to that. */
export function workplace(): Promise<Workplace> {
  return (place ??= prepare())
}

async function prepare(): Promise<Workplace> {
  const { makeClusterHome } = await fromLaunch('database/cluster_home.js')
  const { postgresBinaries } = await fromLaunch('database/binaries.js')
  const { runningPostmaster } = await fromLaunch('database/postmaster.js')
  const home = makeClusterHome('faults')
  const folder = join(home.folder, 'tmp', 'faults')

  const clear = () => clearAway(folder, runningPostmaster)
  clear() // of a run that was killed
  mkdirSync(folder, { recursive: true })
  for (const path of [join(home.folder, 'tmp'), folder]) chmodSync(path, 0o755)
  process.once('exit', clear)
  return { folder, user: home.user, binaries: postgresBinaries(home.folder, home.user) }
}

function clearAway(folder: string, runningPostmaster: (data: string) => { pid: number } | null) {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const postmaster = runningPostmaster(join(folder, name, 'data'))
    if (postmaster) killTree(postmaster.pid)
    unmount(join(folder, name))
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** Harmless where nothing is mounted. */
export function unmount(path: string) {
  spawnSync('umount', ['-l', path], { stdio: 'ignore' })
}
