import { availableParallelism } from 'node:os'

/** More of them than this is a slip of the pen. */
const MOST = 64

/** How many processes, from a variable: a number, or `auto` for one a core. Throws for whoever started the server. */
export function webProcesses(key: string, value = ''): number {
  return value === 'auto'
    ? availableParallelism()
    : countOf(key, value, '2, or auto for one a core')
}

export function workerProcesses(key: string, value = ''): number {
  return countOf(key, value, '2')
}

function countOf(key: string, value: string, right: string): number {
  const count = Number(value || 1)
  if (Number.isInteger(count) && count >= 1 && count <= MOST) return count
  throw new Error(
    `The variable ${key} is "${value}", and should be a number up to ${MOST}: ${right}`
  )
}
