/** Scores (0-100) from and to, the lowest first. */
export const BANDS = {
  standard: [0, 30],
  engaged: [31, 60],
  hot: [61, 80],
  premium: [81, 100],
} as const

export type Band = keyof typeof BANDS

/** What a score is called. */
export function bandOf(score: number): Band {
  if (score > BANDS.hot[1]) return 'premium'
  if (score > BANDS.engaged[1]) return 'hot'
  if (score > BANDS.standard[1]) return 'engaged'
  return 'standard'
}
