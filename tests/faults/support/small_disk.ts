import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, rmdirSync, symlinkSync } from 'node:fs'
import { unmount } from '#tests/faults/support/workplace'
import type { Cluster } from '#tests/faults/support/cluster'

/** Three times of what an empty database takes. */
const SIZE = '160m'
const PIECE = Buffer.alloc(256 * 1024)

/** Why no small disk can be made here, or null. The kernel is asked: a container may forbid it even to root. */
export function obstacleToMounting(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'))
  const error = mount(folder)
  if (error === null) unmount(folder)
  rmdirSync(folder)
  return error
}

/** The folder of the cluster becomes a disk of its own, in memory. */
export function onSmallDisk(cluster: Cluster) {
  const error = mount(cluster.folder)
  if (error !== null) throw new Error(error)
  cluster.giveFolderAway()
}

/** The write-ahead log stays on the large disk, so that it is the tables that find no room. */
export function withLogElsewhere(cluster: Cluster) {
  const inside = join(cluster.data, 'pg_wal')
  const outside = `${cluster.folder}-wal`
  spawnSync('mv', [inside, outside])
  symlinkSync(outside, inside)
}

/** Takes all the room that is left. Returns what gives it back. */
export function fillUp(cluster: Cluster) {
  const ballast = join(cluster.folder, 'ballast')
  for (let size = PIECE.length; size >= 512; size /= 2) {
    while (fits(ballast, PIECE.subarray(0, size)));
  }
  return () => rmSync(ballast)
}

function fits(path: string, piece: Buffer) {
  try {
    appendFileSync(path, piece)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
    throw error
  }
}

function mount(folder: string): string | null {
  const args = ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0755`, 'tmpfs', folder]
  const { status, stderr, error } = spawnSync('mount', args, { encoding: 'utf8' })
  return status === 0 ? null : (error?.message ?? stderr).trim()
}
