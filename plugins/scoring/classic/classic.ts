import type { Score, ScoringFacts } from '#app/plugins/contracts/scorer'

/** Google's own hosts: `google.com`, `google.de`, `google.co.uk`, `google.com.tr`, and what is below them. */
const GOOGLE = /^(?:[a-z0-9-]+\.)*google\.(?:com|cat|[a-z]{2}|com?\.[a-z]{2})$/

const CATEGORY_POINTS: Record<string, number> = { conversion: 50, interaction: 10 }

/** Signals of one event add up; the cap is 100. System events and heartbeats tell nothing about interest. */
export function classicScore(facts: ScoringFacts): Score {
  if (facts.category === 'system' || facts.action === 'heartbeat') return { score: 0, reasons: [] }

  const reasons: Score['reasons'] = []
  const add = (signal: string, points: number) => reasons.push({ signal, points })

  const points = Object.hasOwn(CATEGORY_POINTS, facts.category) && CATEGORY_POINTS[facts.category]
  if (points) add(facts.category, points)
  if (facts.action === 'scroll_depth') {
    const depth = facts.value ?? 0
    if (depth >= 50) add('scroll_50', 10)
    if (depth >= 90) add('scroll_90', 20)
  }
  if (facts.action === 'hover_intent') add('hover', 15)
  if (facts.referrerHost && GOOGLE.test(facts.referrerHost)) add('google_referrer', 5)
  if (facts.returningAdVisitor) add('returning_ad_visitor', 25)

  const sum = reasons.reduce((total, reason) => total + reason.points, 0)
  return { score: Math.min(sum, 100), reasons }
}
