import type { Formats } from '#app/site_reports/document/formats'
import type { Change } from '#app/site_reports/document/types'

/** Null: there was nothing before, and there is nothing. */
export function changeOf(
  formats: Formats,
  now: number | null,
  before: number | null,
  { isGoodUp = true, fresh }: { isGoodUp?: boolean | null; fresh: string }
): Change | null {
  if (now === null || before === null) return null
  if (before === 0) {
    return now === 0 ? null : { text: fresh, direction: 'up', isGood: isGoodUp }
  }
  const share = (now - before) / before
  const rounded = Math.round(share * 100)
  if (rounded === 0) return { text: formats.change(0), direction: 'same', isGood: null }
  const isUp = rounded > 0
  return {
    text: formats.change(share),
    direction: isUp ? 'up' : 'down',
    isGood: isGoodUp === null ? null : isUp === isGoodUp,
  }
}
