import type { Ask } from '#app/scoring/walk_session'
import type { KnownSite } from '#app/sites/site_registry'
import { scorerNamed, shadowScorer } from '#app/scoring/scorer_named'

export interface Shadow {
  name: string
  ask: Ask
  /** Another one whenever something about the site has changed: what was followed before does not go on. */
  trial: number
}

const known = new WeakMap<KnownSite, Shadow | null>()

let trials = 0

/** The scorer that this site tries beside the one in use, if it does. */
export function shadowOf(site: KnownSite): Shadow | null {
  let shadow = known.get(site)
  if (shadow === undefined) {
    const name = shadowScorer(site)
    const ask = name && scorerNamed(site, name)
    shadow = ask ? { name, ask, trial: ++trials } : null
    known.set(site, shadow)
  }
  return shadow
}
