/** By what the credits of a period are shown. */
export const DIMENSIONS = ['channel', 'source', 'campaign', 'landing'] as const

export type Dimension = (typeof DIMENSIONS)[number]

export function isDimension(text: unknown): text is Dimension {
  return DIMENSIONS.includes(text as Dimension)
}
