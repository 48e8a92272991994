import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inRoot } from '../machine/paths.js'
import { note, step } from '../machine/report.js'
import { withLock } from '../process/file_lock.js'

/**
 * Something that is made from sources, and is made again when their contents differ from those it
 * was made from. Times of files say nothing after a `git checkout`.
 *
 * @typedef {object} Product
 * @property {string} title of the work, in the progressive: "Building the server"
 * @property {string[]} sources files and folders; what is missing counts as empty
 * @property {RegExp} [except] paths that the work itself writes
 * @property {string} stamp the file that remembers the sources
 * @property {string[]} outputs what must be there in any case
 * @property {() => Promise<unknown>} make
 */

/** @param {Product} product */
export function isStale({ sources, except, stamp, outputs }) {
  return (
    outputs.some((output) => !existsSync(inRoot(output))) ||
    readIfThere(inRoot(stamp)) !== fingerprint(sources, except)
  )
}

/** @param {Product} product */
export async function makeWhenStale(product) {
  if (isStale(product)) await locked(() => isStale(product) && make(product))
}

/** @param {Product} product */
export function makeInAnyCase(product) {
  return locked(() => make(product))
}

/** Two launchers that write the same files would spoil each other's. */
function locked(work) {
  return withLock(inRoot('tmp/launch/build.lock'), async () => work(), {
    onWait: (pid) => note(`Waiting for process ${pid}, which is building`),
  })
}

async function make({ title, sources, except, stamp, make }) {
  // Taken before the work: what is changed meanwhile is work for the next time.
  const made = fingerprint(sources, except)
  rmSync(inRoot(stamp), { force: true })
  await step(title, make)
  mkdirSync(dirname(inRoot(stamp)), { recursive: true })
  writeFileSync(inRoot(stamp), made)
}

function fingerprint(sources, except) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesIn(source)) {
      if (!except?.test(file))
        hash
          .update(`${file}\0`)
          .update(readFileSync(inRoot(file)))
          .update('\0')
    }
  }
  return hash.digest('hex')
}

function filesIn(path) {
  let entries
  try {
    entries = readdirSync(inRoot(path), { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    if (error.code === 'ENOENT') return []
    throw error
  }
  return entries
    .map((entry) => join(path, entry.name))
    .sort()
    .flatMap(filesIn)
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
