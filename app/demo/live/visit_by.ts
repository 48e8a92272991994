import type { Random } from '#app/demo/random'
import { wishOf } from '#app/demo/people/person'
import { chanceToConvert } from '#app/demo/people/wish'
import type { DemoSite } from '#app/demo/demo_site'
import type { Regulars } from '#app/demo/live/regulars'
import { visitOf, type Visit } from '#app/demo/traffic/visit'
import { comesBack, type Origin } from '#app/demo/traffic/arrival'
import { effectOf, EFFECTS, NO_EFFECT } from '#app/demo/people/effects'
import { newFingerprint, visitorOf } from '#app/demo/traffic/visitor'

/**
 * Somebody who was here before, where that is likely; else somebody new. What a regular saw before is not known here, so only
 * the touch of this visit has an effect: live traffic is for looking at, and the truth is about what was filled.
 */
export function visitBy(
  site: DemoSite,
  regulars: Regulars,
  { origin, startedAt }: { origin: Origin; startedAt: number },
  random: Random
): Visit {
  const known = comesBack(origin, random) ? regulars.comeBack(startedAt, random) : null
  const fingerprint = known ?? newFingerprint(random)
  if (!known) regulars.add(fingerprint, startedAt)
  const isReturning = known !== null
  const chance = chanceToConvert(wishOf(site, origin, random), {
    at: startedAt,
    effect: effectOf(EFFECTS, origin, isReturning),
    past: isReturning ? [{ at: startedAt, effect: NO_EFFECT }] : [],
  })
  const how = { origin, startedAt, isReturning, converts: random.chance(chance) }
  return visitOf(site, visitorOf(site, fingerprint), how, random)
}
