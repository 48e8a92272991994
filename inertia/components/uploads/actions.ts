import { words } from '~/words/words'
import { readable } from '~/components/live/words'

const t = words('uploads')

/** What Google says can be chosen. */
export type ActionChoices = {
  countedBy: string | null
  isManager: boolean
  hasAcceptedDataTerms: boolean
  actions: Action[]
  isCut: boolean
  problem: string | null
}

export type Action = {
  id: string
  name: string
  type: string
  category: string
  status: string
  countsOncePerClick: boolean
  lookbackDays: number | null
  ignoresValues: boolean
  ownerId: string | null
  obstacle: string | null
  cautions: string[]
}

/** As Google Ads calls it. */
export function categoryOf({ category }: Action): string {
  const key = `category.${category}`
  return t.has(key) ? t(key) : readable(category.toLowerCase())
}
