import { pathOf } from '#app/shared/urls'
import type { FunnelPlan, FunnelStep } from '#app/traffic/funnels/types'

interface GivenStep extends Omit<FunnelStep, 'value'> {
  value?: string
}

/** A funnel as it was typed: a pasted address becomes its page, as the statistics name it. */
export function readPlan({
  name,
  steps,
  withinDays,
}: Omit<FunnelPlan, 'steps'> & { steps: GivenStep[] }): FunnelPlan {
  return { name, withinDays, steps: steps.map(readStep) }
}

function readStep({ kind, match, value = '' }: GivenStep): FunnelStep {
  if (match === 'any') return { kind, match, value: '' }
  if (kind === 'conversion' || match === 'contains') return { kind, match, value }
  const path = pathOf(value)
  return { kind, match, value: path.startsWith('/') ? path : `/${path}` }
}
