import { readFileSync } from 'node:fs'

/** Memory that a process holds, MB; null where the system does not say. */
export function rssOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
  } catch {
    return null
  }
}
