import type { TargetRules } from '#app/ads/targets/queries/write_target'

/** What a person has decided, and nothing else of it: as the audit log compares it. */
export function rulesOf(target: TargetRules) {
  const { gate, reviewHours, unknownConsent, identifiers, defaultValue } = target
  return { gate, reviewHours, unknownConsent, identifiers, defaultValue }
}
