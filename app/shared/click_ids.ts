/** Ad networks' click ids, by the name of their URL parameter. */
export const CLICK_IDS = ['gclid', 'wbraid', 'gbraid', 'msclkid', 'fbclid', 'ttclid'] as const

export type ClickIdName = (typeof CLICK_IDS)[number]

/** The ones that say "this visitor came by a Google ad". */
export const GOOGLE_CLICK_IDS = ['gclid', 'wbraid', 'gbraid'] as const satisfies ClickIdName[]
