import { siteRegistry, MAX_AGE_MS } from '#app/sites/site_registry'
import { setTimeout as sleep } from 'node:timers/promises'

/** The site of a command, by the id in its tag or its own; null if there is none. */
export function siteByPublicId(publicId: string) {
  return siteRegistry.find(publicId.replace(/^site_/, ''))
}

/**
 * Until every process works with the site as it is now: each goes on for some seconds with what it remembers. What happens
 * after this is told to the new destination, whoever stores it.
 */
export async function untilKnownEverywhere(before: ReadonlySet<string>, events: readonly string[]) {
  if (events.every((type) => before.has(type))) return
  await sleep(MAX_AGE_MS)
}
