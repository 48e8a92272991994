import vine from '@vinejs/vine'

const scorer = vine.string().maxLength(64)

export const scorerForm = vine.create({ scorer })

/** How far back history can be compared. */
export const COMPARED_DAYS = [7, 30, 90]

export const comparisonForm = vine.create({
  scorer: scorer.clone(),
  days: vine.number().in(COMPARED_DAYS),
})
