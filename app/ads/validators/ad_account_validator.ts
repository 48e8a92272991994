import vine from '@vinejs/vine'

const id = () => vine.string().regex(/^[1-9]\d{0,17}$/)

export const accountForm = vine.create({
  connectionId: vine.string().uuid(),
  customerId: id(),
  loginCustomerId: id().nullable(),
})

export const accountSettings = vine.create({
  campaignIds: vine.array(id()).minLength(1).maxLength(500).distinct().nullable(),
  readsClicks: vine.boolean(),
})
