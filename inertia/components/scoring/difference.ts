import { words } from '~/words/words'
import { type Band, BANDS } from '~/components/ui/bands'

const t = words('scoring')

/** As `app/replay/difference.ts` makes it. */
export interface Difference {
  /** Visits by ten of the one scorer and ten of the other: `cells[10 * before + after]`. */
  cells: number[]
  examples: Example[]
}

export interface Example {
  sessionId: string
  month: string
  at: string
  label: string
  before: ExampleScore
  after: ExampleScore
}

interface ExampleScore {
  score: number
  reasons: { signal: string; points: number }[]
}

const TENS = 10

/** First and last score of a ten: the limits of the bands lie between tens. */
export function wordsOfTen(ten: number): string {
  return t('difference.ten', { from: ten === 0 ? 0 : ten * TENS + 1, to: (ten + 1) * TENS })
}

/** The band that a ten lies in. */
export function bandOfTen(ten: number): Band {
  if (ten > 7) return 'premium'
  if (ten > 5) return 'hot'
  return ten > 2 ? 'engaged' : 'standard'
}

export interface Ten {
  ten: number
  words: string
  before: number
  after: number
}

/** How many visits each of the two puts into each ten. */
export function tensOf({ cells }: Difference): Ten[] {
  return Array.from({ length: TENS }, (_, ten) => ({
    ten,
    words: wordsOfTen(ten),
    before: sum(Array.from({ length: TENS }, (_2, after) => cells[ten * TENS + after]!)),
    after: sum(Array.from({ length: TENS }, (_2, before) => cells[before * TENS + ten]!)),
  }))
}

/** Visits by band of the one (rows) and of the other (columns), lowest first. */
export function bandMatrix({ cells }: Difference): number[][] {
  const matrix = BANDS.map(() => BANDS.map(() => 0))
  cells.forEach((count, cell) => {
    const from = BANDS.indexOf(bandOfTen(Math.floor(cell / TENS)))
    const to = BANDS.indexOf(bandOfTen(cell % TENS))
    matrix[from]![to]! += count
  })
  return matrix
}

export interface Moves {
  visits: number
  up: number
  down: number
}

/** How many visits change their band. */
export function movesOf(difference: Difference): Moves {
  const moves = { visits: 0, up: 0, down: 0 }
  bandMatrix(difference).forEach((row, from) =>
    row.forEach((count, to) => {
      moves.visits += count
      if (to > from) moves.up += count
      if (to < from) moves.down += count
    })
  )
  return moves
}

function sum(counts: number[]) {
  return counts.reduce((total, count) => total + count, 0)
}
