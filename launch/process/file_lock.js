import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, ownIdentity } from './identity.js'
import { stopRequested } from './stop_request.js'

const RETRY_MS = 100

/** A file is created a moment before its owner is written into it. */
const GRACE_FOR_AN_EMPTY_FILE_MS = 2_000

/**
 * Runs `work` while no other launcher holds the same lock. Node has no flock(2), so the lock is a
 * file that names its owner; an owner that died without removing it does not count.
 *
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {object} [options]
 * @param {(owner: number | undefined) => void} [options.onWait] told once, when it is somebody else's
 * @param {AbortSignal} [options.signal] ends the waiting; cleaning up passes null, for it has to
 *   happen after a request to stop as well
 * @returns {Promise<T>}
 */
export async function withLock(path, work, { onWait, signal = stopRequested } = {}) {
  mkdirSync(dirname(path), { recursive: true })
  for (let told = false; !take(path);) {
    if (buryIfStale(path)) continue
    if (!told) onWait?.(ownerOf(path)?.pid)
    told = true
    await sleep(RETRY_MS, undefined, signal ? { signal } : {})
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path) {
  try {
    writeFileSync(path, JSON.stringify(ownIdentity()), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** @returns {boolean} whether it is worth trying again at once */
function buryIfStale(path) {
  const owner = ownerOf(path)
  if (owner ? isAlive(owner) : isYoung(path)) return false

  // Renamed rather than removed: of several launchers that saw the dead owner only one succeeds,
  // and it looks once more at what it took.
  const grave = `${path}.${process.pid}`
  try {
    renameSync(path, grave)
  } catch {
    return true
  }
  const taken = ownerOf(grave)
  if (taken && isAlive(taken)) renameSync(grave, path)
  else rmSync(grave, { force: true })
  return true
}

function ownerOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function isYoung(path) {
  try {
    return Date.now() - statSync(path).mtimeMs < GRACE_FOR_AN_EMPTY_FILE_MS
  } catch {
    return false
  }
}
