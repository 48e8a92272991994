export type Band = 'standard' | 'engaged' | 'hot' | 'premium'

export const BAND_WORDS: Record<Band, string> = {
  standard: 'Standard',
  engaged: 'Engaged',
  hot: 'Hot Lead',
  premium: 'Premium Opportunity',
}

/** The limits of product.md section 4; the server has them in `app/scoring/band.ts`. */
export function bandOfScore(score: number): Band {
  if (score > 80) return 'premium'
  if (score > 60) return 'hot'
  return score > 30 ? 'engaged' : 'standard'
}
