import type { ReportedStep } from './types.js'

/** Null where there is nobody to be a share of. */
export function shareOf(part: number, whole: number): number | null {
  return whole ? part / whole : null
}

export function sharesOf(steps: ReportedStep[], place: number) {
  const { visitors } = steps[place]!
  const former = steps[place - 1]
  return {
    ofFirst: shareOf(visitors, steps[0]!.visitors),
    ofFormer: former ? shareOf(visitors, former.visitors) : null,
  }
}
