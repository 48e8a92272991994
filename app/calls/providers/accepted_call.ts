import type { ProviderCall } from '#app/plugins/contracts/call_provider'
import { isStorable } from '#app/shared/is_storable'

const MAX_ID = 255
const MAX_TEXT = 256
const MAX_REFERENCE = 4096

/** A copy of what a provider said of a call, or null when it does not keep the contract. */
export function acceptedCall(told: any): ProviderCall | null {
  const { externalId, phoneNumber, calledAt, durationSec, dialled, reference = null } = told
  const isKept =
    isStorable(externalId, MAX_ID) &&
    externalId !== '' &&
    typeof phoneNumber === 'string' &&
    calledAt instanceof Date &&
    !Number.isNaN(calledAt.getTime()) &&
    (durationSec === null || (Number.isFinite(durationSec) && durationSec >= 0)) &&
    (dialled === null || isStorable(dialled, MAX_TEXT)) &&
    (reference === null || isStorable(reference, MAX_REFERENCE))
  return isKept
    ? { externalId, phoneNumber, calledAt: new Date(calledAt), durationSec, dialled, reference }
    : null
}
