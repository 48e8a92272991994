import { readFileSync } from 'node:fs'
import { inRoot } from './paths.js'

/**
 * Says whether node_modules is what package-lock.json asks for, by comparing the lock with the copy
 * that npm leaves inside node_modules when, and only when, an installation was finished.
 *
 * @returns {string | null} the first difference in words, or null when there is none
 */
export function differenceFromLock() {
  const wanted = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  if (!installed) return 'nothing is installed yet'

  for (const [path, { version }] of Object.entries(wanted)) {
    const found = installed[path]
    if (found ? found.version !== version : isNeededHere(wanted[path])) {
      return `${nameOf(path)} ${version} is missing`
    }
  }
  // A leftover copy of a package inside another one would be found before the right one.
  const leftover = Object.keys(installed).find((path) => !wanted[path])
  return leftover ? `${nameOf(leftover)} is not in the lock any more` : null
}

function packagesIn(file) {
  try {
    const { '': _root, ...packages } = JSON.parse(readFileSync(inRoot(file), 'utf8')).packages
    return Object.fromEntries(Object.entries(packages).filter(([, entry]) => !entry.extraneous))
  } catch {
    return null
  }
}

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/**
 * npm leaves out optional packages that are for other systems, and with them what only they need,
 * which carries no mark of a system. So of the optional ones only those are expected that name this
 * very system.
 */
function isNeededHere({ optional, os, cpu, libc }) {
  if (!optional) return true
  if (!os && !cpu) return false
  return (
    (!os || os.includes(process.platform)) &&
    (!cpu || cpu.includes(process.arch)) &&
    (!libc || libc.includes(libcFamily()))
  )
}

function libcFamily() {
  if (process.platform !== 'linux') return undefined
  process.report.excludeNetwork = true // or it resolves the names of all open connections
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
}
