import dns from 'node:dns'
import type { LookupAddress } from 'node:dns'

/** Each holds one of the four threads of the process until it ends by itself; files need some, too. */
const AT_A_TIME = 2

const running = new Map<string, Promise<LookupAddress[]>>()
const waiting: (() => void)[] = []
let free = AT_A_TIME

/** As every other program on this machine would find it, with an end to waiting for that. */
export async function systemLookup(name: string, patienceMs: number): Promise<LookupAddress[]> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silent(name)), patienceMs)
  })
  try {
    return await Promise.race([shared(name, Date.now() + patienceMs), tooLong])
  } finally {
    clearTimeout(timer)
  }
}

/** Nothing stops a look-up, so a name that is asked for again joins the one that has not ended. */
function shared(name: string, until: number) {
  const known = running.get(name)
  if (known) return known
  const found = inTurn(name, until).finally(() => running.delete(name))
  found.catch(() => {})
  running.set(name, found)
  return found
}

async function inTurn(name: string, until: number): Promise<LookupAddress[]> {
  if (free > 0) free--
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    if (Date.now() >= until) throw silent(name)
    return await dns.promises.lookup(name, { all: true })
  } finally {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
}

function silent(name: string) {
  return Object.assign(new Error(`${name} could not be looked up`), { code: 'EAI_AGAIN' })
}
