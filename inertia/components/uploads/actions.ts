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

/** In what Google Ads calls a category. */
const CATEGORIES: Record<string, string> = {
  QUALIFIED_LEAD: 'Qualified lead',
  CONVERTED_LEAD: 'Converted lead',
  PHONE_CALL_LEAD: 'Phone call lead',
  SUBMIT_LEAD_FORM: 'Submit lead form',
  IMPORTED_LEAD: 'Imported lead',
}

export function categoryOf({ category }: Action): string {
  const words = category.toLowerCase().replaceAll('_', ' ')
  return (
    (Object.hasOwn(CATEGORIES, category) && CATEGORIES[category]) ||
    words.charAt(0).toUpperCase() + words.slice(1)
  )
}
