import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { CLIENT_SECTIONS } from '#app/shared/client_sections'

const EXPIRIES = ['7', '30', '90', '365', 'never', 'keep'] as const
const PASSWORDS = ['none', 'new', 'keep'] as const

const label = () => vine.string().trim().minLength(1).maxLength(120)
const sections = () => vine.array(vine.enum(CLIENT_SECTIONS)).minLength(1).distinct()
const password = () => vine.string().minLength(8).maxLength(200)
const days = () => vine.number().withoutDecimals().range([1, 3650]).nullable()

export const apiLink = vine.create({
  label: label(),
  sections: sections(),
  days: days(),
  password: password().nullable().optional(),
})

export const apiLinkChanges = vine.create({
  label: label(),
  sections: sections(),
  days: days().optional(),
  password: password().nullable().optional(),
})

/** `keep` is for links that are changed. */
export const linkForm = vine.create({
  label: label(),
  sections: sections(),
  expiry: vine.enum(EXPIRIES),
  protection: vine.enum(PASSWORDS),
  password: password().optional().requiredWhen('protection', '=', 'new'),
})

export const openForm = vine.create({ token: vine.string().maxLength(200) })

export const unlockForm = vine.create({ password: vine.string().maxLength(200) })

const messages = new SimpleMessagesProvider({
  'label.required': 'Give the link a name.',
  'label.maxLength': 'Use at most 120 characters.',
  'sections.required': 'Choose at least one section.',
  'sections.array.minLength': 'Choose at least one section.',
  'expiry.required': 'Choose when the link stops working.',
  'password.required': 'Type the password.',
  'password.minLength': 'Use at least 8 characters.',
  'password.maxLength': 'Use at most 200 characters.',
})
for (const validator of [linkForm, apiLink, apiLinkChanges, openForm, unlockForm]) {
  validator.messagesProvider = messages
}
