/** What a look does, one after the other. */
export const STEPS = ['opening', 'again', 'reading', 'tracker'] as const

/** `again`: without a click id, when it did not open with one. */
export type Step = (typeof STEPS)[number]
