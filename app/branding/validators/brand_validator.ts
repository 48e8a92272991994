import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { plainText } from '#app/sites/validators/rules'

export const brandForm = vine.create({
  name: vine.string().trim().maxLength(60).use(plainText()).nullable(),
  accent: vine
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  hasOurName: vine.boolean(),
  logo: vine.string().maxLength(230_000).nullable().optional(),
})

brandForm.messagesProvider = new SimpleMessagesProvider({
  'name.maxLength': 'Use at most 60 characters.',
  'accent.regex': 'Write a colour as #1a2b3c.',
  'logo.maxLength': 'This picture is too large: at most 160 kB.',
})
