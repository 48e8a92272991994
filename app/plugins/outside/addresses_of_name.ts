import { Resolver } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import outsideConfig from '#config/outside'
import { systemLookup } from '#app/plugins/outside/system_lookup'
import { addressesInHosts } from '#app/plugins/outside/addresses_in_hosts'

const PATIENCE_MS = 5_000

/** For a question to one name server; the second time it waits twice as long. */
const ANSWER_MS = 1_500
const TRIES = 2

/** The name servers know nothing of it. Anything else that goes wrong may be different the next time. */
const UNKNOWN = ['ENOTFOUND', 'ENODATA', 'EBADNAME']

const inFlight = new Map<string, Promise<LookupAddress[]>>()

/**
 * What a name stands for now. Whoever asks for one that is being looked up already gets the same answer; nothing is kept after
 * that. The name servers are asked without a thread each, so names that nobody answers for delay no others.
 */
export function addressesOfName(written: string): Promise<LookupAddress[]> {
  const name = written.toLowerCase().replace(/\.$/, '')
  const shared = inFlight.get(name)
  if (shared) return shared
  const found = lookUp(name).finally(() => inFlight.delete(name))
  inFlight.set(name, found)
  return found
}

async function lookUp(name: string): Promise<LookupAddress[]> {
  const inHosts = await addressesInHosts(name)
  if (inHosts.length > 0) return inHosts
  const { found, codes } = await askNameServers(name)
  if (found.length > 0) return found
  const isUnknown = codes.every((code) => UNKNOWN.includes(code))
  // The system knows more names than they do: by search domains, and of the local network. Those are inside.
  if ((isUnknown && outsideConfig.allowedRanges.length > 0) || codes.includes('ECONNREFUSED')) {
    return systemLookup(name, PATIENCE_MS)
  }
  throw Object.assign(new Error(`${name} could not be looked up`), {
    code: isUnknown ? 'ENOTFOUND' : 'EAI_AGAIN',
  })
}

async function askNameServers(name: string) {
  const resolver = new Resolver({ timeout: ANSWER_MS, tries: TRIES })
  if (outsideConfig.nameServers.length) resolver.setServers(outsideConfig.nameServers)
  const timer = setTimeout(() => resolver.cancel(), PATIENCE_MS)
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  clearTimeout(timer)
  return {
    found: answers.flatMap((answer, i) =>
      answer.status === 'fulfilled'
        ? answer.value.map((address) => ({ address, family: i === 0 ? 4 : 6 }))
        : []
    ),
    codes: answers.flatMap((answer) =>
      answer.status === 'rejected' ? [String(answer.reason.code)] : []
    ),
  }
}
