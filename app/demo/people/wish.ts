import type { Person } from '#app/demo/people/person'
import type { Effect } from '#app/demo/people/effects'

/** An earlier visit of a person. */
export interface PastTouch {
  at: number
  effect: Effect
}

const HALF_LIFE_MS = 7 * 86_400_000

/** Whoever has come back knows why: this is their own, and nothing that a channel did. */
const RETURNED = 1.1

/** How likely somebody gets in touch again in another visit. */
export const CHANCE_AGAIN = 0.05

export interface Moment {
  at: number
  /** Of the touch of this visit. */
  effect: Effect
  past: readonly PastTouch[]
}

/** How likely somebody gets in touch in this visit. Rises with every effect. */
export function chanceToConvert(
  { readiness }: Pick<Person, 'readiness'>,
  { at, effect, past }: Moment
): number {
  const own = readiness + (past.length ? RETURNED : 0)
  return chanceOf(own + effect.now + leftOf(past, 'later', at))
}

/** How likely there is another visit. Whether something was won does not matter: clients come back, too. */
export function chanceToComeBack(
  { interest }: Pick<Person, 'interest'>,
  { at, effect, past }: Moment
): number {
  return chanceOf(interest + effect.back + leftOf(past, 'back', at))
}

function leftOf(past: readonly PastTouch[], part: 'later' | 'back', at: number) {
  return past.reduce(
    (sum, touch) => sum + touch.effect[part] * 2 ** ((touch.at - at) / HALF_LIFE_MS),
    0
  )
}

function chanceOf(logOdds: number) {
  return 1 / (1 + Math.exp(-logOdds))
}
