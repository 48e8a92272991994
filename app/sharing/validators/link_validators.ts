import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { plainText } from '#app/sites/validators/rules'
import { CLIENT_SECTIONS } from '#app/shared/client_sections'

const EXPIRIES = ['7', '30', '90', '365', 'never'] as const
const PASSWORDS = ['none', 'new'] as const

const label = () => vine.string().trim().minLength(1).maxLength(120).use(plainText())
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

const shared = () => ({
  label: label(),
  sections: sections(),
  password: password().optional().requiredWhen('protection', '=', 'new'),
})

export const newLink = vine.create({
  ...shared(),
  expiry: vine.enum(EXPIRIES),
  protection: vine.enum(PASSWORDS),
})

export const changedLink = vine.create({
  ...shared(),
  expiry: vine.enum([...EXPIRIES, 'keep']),
  protection: vine.enum([...PASSWORDS, 'keep']),
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
for (const validator of [newLink, changedLink, apiLink, apiLinkChanges, openForm, unlockForm]) {
  validator.messagesProvider = messages
}
