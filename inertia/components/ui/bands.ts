import { words } from '~/words/words'

const t = words('ui')

export type Band = 'standard' | 'engaged' | 'hot' | 'premium'

export const BANDS: readonly Band[] = ['standard', 'engaged', 'hot', 'premium']

export const nameOfBand = (band: Band) => t(`bands.${band}`)

export const bandNames = () =>
  Object.fromEntries(BANDS.map((band) => [band, nameOfBand(band)])) as Record<Band, string>

/** The limits of product.md section 4; the server has them in `app/scoring/band.ts`. */
export function bandOfScore(score: number): Band {
  if (score > 80) return 'premium'
  if (score > 60) return 'hot'
  return score > 30 ? 'engaged' : 'standard'
}
