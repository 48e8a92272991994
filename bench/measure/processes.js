import { readFileSync, readdirSync } from 'node:fs'

/** Linux counts time for user space in hundredths of a second, on every architecture. */
const TICK_US = 10_000

/** Whether the system says what its processes used. */
export const canMeasure = process.platform === 'linux'

/**
 * Reads the clocks of all processes once.
 *
 * @returns {(pid: number | null) => number | null} µs of CPU of a process, of all that it started, and of
 *   what of that has ended; null where the system does not tell
 */
export function readCpu() {
  if (!canMeasure) return () => null
  const children = Map.groupBy(allProcesses(), ({ parent }) => parent)
  const processes = new Map([...children.values()].flat().map((one) => [one.pid, one]))
  const ticksOf = (pid) =>
    (children.get(pid) ?? []).reduce(
      (sum, child) => sum + ticksOf(child.pid),
      processes.get(pid)?.ticks ?? 0
    )
  return (pid) => (pid === null ? null : ticksOf(pid) * TICK_US)
}

/** @returns {number | null} the process that started this one */
export function parentOf(pid) {
  return canMeasure ? (statOf(pid)?.parent ?? null) : null
}

/** @returns {number | null} bytes of memory that the process holds */
export function memoryOf(pid) {
  if (!canMeasure) return null
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
  return Number(kilobytes) * 1024
}

/** @returns {string} the first word of how the process was called; '' when there is no such process */
export function nameOf(pid) {
  return statOf(pid)?.name ?? ''
}

/**
 * @returns {number | null} µs of CPU that all programs of the machine used, and what its host took away.
 *   Interrupts are left out: what our own network traffic causes is among them.
 */
export function cpuOfMachine() {
  if (!canMeasure) return null
  const [user, nice, system, , , , , steal] = readFileSync('/proc/stat', 'latin1')
    .split('\n', 1)[0]
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return (user + nice + system + steal) * TICK_US
}

function allProcesses() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter(Boolean)
}

/** `ticks` holds the time of children that have ended and were waited for, too. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name in parentheses may itself hold spaces and parentheses.
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [user, system, usersOfEnded, systemOfEnded] = fields.slice(11, 15).map(Number)
    const ticks = user + system + usersOfEnded + systemOfEnded
    return { pid, name, parent: Number(fields[1]), ticks }
  } catch {
    return null
  }
}
