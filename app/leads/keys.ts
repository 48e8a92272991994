/** What a lead is found by. The surest come first: a lead is made for the surest of what is known of somebody. */
export const KEY_KINDS = ['phone', 'email', 'visitor', 'session', 'call'] as const

export type KeyKind = (typeof KEY_KINDS)[number]

export interface LeadKey {
  kind: KeyKind
  /** E.164; SHA-256 of an address, in hex; fingerprint; id of a visit that has none; id of a call that has nothing. */
  value: string
}

interface Sortable {
  kind: string
  value: string
}

/** In an order that all agree on: whoever writes several does so in this order. */
export function compareKeys(a: Sortable, b: Sortable): number {
  return compare(a.kind, b.kind) || compare(a.value, b.value)
}

export function keyText({ kind, value }: LeadKey): string {
  return `${kind} ${value}`
}

function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}
