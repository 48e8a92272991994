import vine from '@vinejs/vine'
import { siteMessages } from '#app/sites/validators/site_validator'
import { items, MOST_SITES, name } from '#app/templates/validators/template_validators'

export const apiTemplate = vine.create({
  name: name(),
  /** Whose settings it takes over. */
  from_site: vine.string().maxLength(100).optional(),
})

export const apiTemplateChange = vine.create({
  name: name().optional(),
  items: items().optional(),
})

export const apiPush = vine.create({
  sites: vine
    .array(vine.object({ id: vine.string().maxLength(100), seen: vine.string().maxLength(64) }))
    .minLength(1)
    .maxLength(MOST_SITES),
})

export const apiOwnership = vine.create({
  key: vine.string().maxLength(200),
  is_own: vine.boolean(),
})

for (const validator of [apiTemplate, apiTemplateChange, apiPush, apiOwnership]) {
  validator.messagesProvider = siteMessages
}
