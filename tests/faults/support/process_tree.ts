import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

/** Ends a process and all its children at once, as a machine does that loses its power. */
export function killTree(pid: number) {
  signal(pid, 'SIGSTOP') // or it would have new children while the old ones are counted
  for (const child of childrenOf(pid)) signal(child, 'SIGKILL')
  signal(pid, 'SIGKILL')
}

export function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended.
  }
}

export function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return stateOf(pid) !== 'Z'
  } catch {
    return false
  }
}

export function childrenOf(pid: number): number[] {
  const all = process.platform === 'linux' ? fromProc() : fromPs()
  return all.filter((one) => one.parent === pid).map((one) => one.pid)
}

function fromProc() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(statOf(name)?.[1]) }))
}

function fromPs() {
  const text = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  return text.split('\n').map((line) => {
    const [pid, parent] = line.trim().split(/\s+/).map(Number)
    return { pid, parent }
  })
}

/** A child that was killed is a zombie until its parent has noticed. */
function stateOf(pid: number) {
  return process.platform === 'linux' ? (statOf(String(pid))?.[0] ?? 'Z') : 'R'
}

/** State and parent: what follows the name, which may itself hold spaces and parentheses. */
function statOf(pid: string) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
