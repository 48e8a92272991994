import vine from '@vinejs/vine'

export const modelForm = vine.create({ model: vine.string().maxLength(64) })
