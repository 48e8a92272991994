import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process number alone says little: numbers are given out again, in a container after every
 * restart. Number and start time together name one process.
 *
 * @typedef {{ pid: number, started: string }} Identity
 */

export const isRoot = () => process.getuid?.() === 0

/** @returns {Identity} */
export function ownIdentity() {
  return { pid: process.pid, started: startOf(process.pid) ?? '' }
}

/** @param {Identity | undefined} identity */
export function isAlive(identity) {
  return Boolean(identity) && startOf(identity.pid) === identity.started
}

/**
 * @param {number} pid
 * @returns {string | null} when it started, in whatever unit the system has; null when there is no
 *   such process or only its zombie
 */
export function startOf(pid) {
  return process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid)
}

function startFromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The second field is the name in parentheses and may itself hold spaces and parentheses.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' || state === 'X' ? null : rest[18]
  } catch {
    return null
  }
}

function startFromPs(pid) {
  const [state, started] = ps(pid, 'stat=,lstart=').split(/\s+(.*)/)
  return !started || state.startsWith('Z') ? null : started
}

/**
 * @param {number} pid
 * @returns {string} its command line, arguments separated by spaces; '' when there is none
 */
export function commandLineOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command=')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ')
  } catch {
    return ''
  }
}

function ps(pid, format) {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', format], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}
