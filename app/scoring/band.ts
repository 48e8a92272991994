export type Band = 'standard' | 'engaged' | 'hot' | 'premium'

/** What a score (0-100) is called. */
export function bandOf(score: number): Band {
  if (score > 80) return 'premium'
  if (score > 60) return 'hot'
  if (score > 30) return 'engaged'
  return 'standard'
}
