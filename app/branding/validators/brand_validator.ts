import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { plainText } from '#app/sites/validators/rules'

const name = () => vine.string().trim().maxLength(60).use(plainText())
const accent = () =>
  vine
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable()
const logo = () => vine.string().maxLength(230_000).nullable().optional()

export const brandForm = vine.create({
  name: name().nullable(),
  accent: accent(),
  hasOurName: vine.boolean(),
  logo: logo(),
})

export const apiBrand = vine.create({
  name: name().minLength(1).nullable().optional(),
  accent: accent().optional(),
  has_our_name: vine.boolean().optional(),
  logo: logo(),
})

const messages = new SimpleMessagesProvider({
  'name.maxLength': 'Use at most 60 characters.',
  'accent.regex': 'Write a colour as #1a2b3c.',
  'logo.maxLength': 'This picture is too large: at most 160 kB.',
})

for (const validator of [brandForm, apiBrand]) validator.messagesProvider = messages
