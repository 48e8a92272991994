import vine from '@vinejs/vine'

export const applying = vine.create({
  fingerprint: vine.string().maxLength(64),
  goodRowsOnly: vine.boolean(),
})

export const shownPart = vine.create({
  action: vine.enum(['new', 'changed', 'unchanged', 'refused']).optional(),
  after: vine.number().withoutDecimals().min(0).max(2_147_483_647).optional(),
})
