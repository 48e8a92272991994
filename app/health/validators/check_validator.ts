import vine from '@vinejs/vine'

export const addressToLookAt = vine.create({
  url: vine.string().trim().maxLength(2_000).optional(),
})
