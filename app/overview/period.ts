/** How many days are looked at, today included. */
export const LENGTHS = [1, 7, 28, 90] as const

export type Length = (typeof LENGTHS)[number]

const DEFAULT: Length = 7

/** What an address asks for; anything else is the last seven days. */
export function lengthOf({ days }: Record<string, unknown>): Length {
  return LENGTHS.find((length) => String(length) === days) ?? DEFAULT
}
