import vine from '@vinejs/vine'
import { plainText } from '#app/sites/validators/rules'
import { siteMessages } from '#app/sites/validators/site_validator'

export const MOST_SITES = 2_000

export const name = () => vine.string().trim().minLength(1).maxLength(120).use(plainText())

/** What each may be is known by the catalogue. */
export const items = () => vine.object({}).allowUnknownProperties()

export const newTemplate = vine.create({
  name: name(),
  siteId: vine.string().uuid().nullable().optional(),
})

export const editedTemplate = vine.create({
  name: name(),
  version: vine.number().withoutDecimals(),
  items: items(),
})

export const newWebhook = vine.create({
  name: vine.string().trim().maxLength(120).use(plainText()).nullable().optional(),
  url: vine.string().trim().minLength(1).maxLength(2000),
  events: vine.array(vine.string().maxLength(64)).maxLength(32),
})

export const wantedPush = vine.create({
  sites: vine
    .array(vine.object({ id: vine.string().uuid(), seen: vine.string().maxLength(64) }))
    .minLength(1)
    .maxLength(MOST_SITES),
})

export const ownership = vine.create({
  key: vine.string().maxLength(200),
  isOwn: vine.boolean({ strict: true }),
})

for (const validator of [newTemplate, editedTemplate, newWebhook, wantedPush, ownership]) {
  validator.messagesProvider = siteMessages
}
