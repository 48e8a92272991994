import { isStorable } from '#app/shared/is_storable'
import type { TouchClass } from '#app/plugins/contracts/classifier'

const MAX_TEXT = 512

/** The answer if it keeps the contract, else null. Each property is read once: what was accepted cannot change afterwards. */
export function acceptTouchClass(answer: any): TouchClass | null {
  if (answer === null || typeof answer !== 'object') return null
  const { label, channel, source, medium, campaign } = answer
  const isAccepted =
    isText(label) && isText(channel) && [source, medium, campaign].every(isTextOrNull)
  return isAccepted ? { label, channel, source, medium, campaign } : null
}

function isTextOrNull(value: unknown) {
  return value === null || isText(value)
}

function isText(value: unknown): value is string {
  return isStorable(value, MAX_TEXT)
}
