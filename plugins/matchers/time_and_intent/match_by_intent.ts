import type { CallFacts, MatcherAnswer, VisitEvidence } from '#app/plugins/contracts/matcher'

const MINUTE_MS = 60_000

type Reasons = { reason: string; points: number }[]

/** How well the number that was pressed goes with the one that was called; exchanges forward calls, so another is no proof. */
const FITS = { same: 2, unknown: 1, other: 0 } as const

/**
 * Which of those who pressed a number has called? The one who pressed the number that was called, else the latest. Each
 * visit once, by its best click.
 */
export function matchByIntent(
  { calledAt, dialled }: Pick<CallFacts, 'calledAt' | 'dialled'>,
  visits: readonly VisitEvidence[],
  windowMin: number
): MatcherAnswer {
  const clicks = visits
    .filter(({ seenAt }) => isWithin(seenAt, calledAt, windowMin))
    .map((click) => ({ ...click, fit: fitOf(click.pressed, dialled) }))
    .sort(bestFirst)
  const [best, ...others] = clicks.filter(
    ({ visit }, i) => clicks.findIndex((click) => click.visit === visit) === i
  )
  return {
    visit: best?.visit ?? null,
    reasons: best
      ? reasonsFor(best, others, calledAt)
      : [{ reason: 'no_number_pressed', points: 0 }],
    runnersUp: others.map(({ visit }) => visit),
    windowMin,
  }
}

type Click = VisitEvidence & { fit: keyof typeof FITS }

function fitOf(pressed: string | null, dialled: string | null): Click['fit'] {
  if (pressed === null || dialled === null) return 'unknown'
  return pressed === dialled ? 'same' : 'other'
}

function isWithin(seenAt: Date, calledAt: Date, windowMin: number) {
  const age = calledAt.getTime() - seenAt.getTime()
  return age >= 0 && age <= windowMin * MINUTE_MS
}

function bestFirst(a: Click, b: Click) {
  return (
    FITS[b.fit] - FITS[a.fit] ||
    b.seenAt.getTime() - a.seenAt.getTime() ||
    (a.visit < b.visit ? -1 : 1)
  )
}

/** Those who pressed another number than the best one did are less of a doubt than those who pressed the same. */
function reasonsFor(best: Click, others: Click[], calledAt: Date): Reasons {
  const minutes = (calledAt.getTime() - best.seenAt.getTime()) / MINUTE_MS
  const reasons: Reasons = [{ reason: 'pressed_a_number', points: 45 }]
  if (best.fit === 'same') reasons.push({ reason: 'pressed_this_number', points: 20 })
  if (best.fit === 'other') reasons.push({ reason: 'pressed_another_number', points: -15 })
  if (minutes <= 1) reasons.push({ reason: 'pressed_just_before', points: 15 })
  const rivals = others.filter(({ fit }) => fit === best.fit).length
  if (others.length === 0) reasons.push({ reason: 'nobody_else_pressed', points: 10 })
  else if (rivals === 0) reasons.push({ reason: 'others_pressed_other_numbers', points: -5 })
  else reasons.push({ reason: 'others_pressed_too', points: rivals === 1 ? -20 : -30 })
  return reasons
}
