import { fork } from 'node:child_process'
import type { Order, Report } from '#app/plugins/authoring/orders'

/** Between two reports. The slowest check takes less than 5 seconds. */
const PATIENCE_MS = 15_000
const MOST_MEGABYTES = 256

/** Why a plugin had to be given up. */
export type End = 'done' | { problem: string }

/**
 * The code of a plugin in a process of its own, where an endless loop can be ended and a leak hurts nobody. It knows nothing
 * of our environment.
 */
export async function inPluginProcess(
  order: Order,
  hear: (report: Report) => void,
  patienceMs = PATIENCE_MS
): Promise<End> {
  const child = fork(new URL(`../../../bin/plugin_process.${extension}`, import.meta.url), {
    execArgv: [...loader, `--max-old-space-size=${MOST_MEGABYTES}`],
    env: { NODE_ENV: 'test' },
    stdio: ['ignore', 2, 'pipe', 'ipc'], // what it prints is no part of our report
  })
  let complaints = ''
  child.stderr!.on('data', (text) => (complaints = `${complaints}${text}`.slice(-20_000)))

  return new Promise<End>((resolve, reject) => {
    const giveUp = () => {
      child.kill('SIGKILL')
      resolve({ problem: `it did not come back within ${patienceMs / 1000} seconds` })
    }
    let patience = setTimeout(giveUp, patienceMs)
    child.on('message', (report: Report) => {
      clearTimeout(patience)
      hear(report)
      if (report.about !== 'done') return void (patience = setTimeout(giveUp, patienceMs))
      child.kill()
      resolve('done')
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      clearTimeout(patience)
      resolve({ problem: reasonOf(code, signal, complaints) })
    })
    child.send(order)
  })
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const loader = understandsTypeScript()

/** Ours is built in production; that of an author may still be TypeScript, and what reads it is there wherever they work. */
function understandsTypeScript() {
  try {
    return ['--import', import.meta.resolve('@poppinss/ts-exec')]
  } catch {
    return []
  }
}

function reasonOf(code: number | null, signal: string | null, complaints: string) {
  if (complaints.includes('heap out of memory')) return `it wants more than ${MOST_MEGABYTES} MB`
  const last = complaints.trim().split('\n').at(-1)
  return `it ended its process (${signal ?? `exit code ${code}`})${last ? `: ${last}` : ''}`
}
