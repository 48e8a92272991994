import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { messages, passwordField } from '#app/auth/validators/fields'

/** Of the app, or a recovery code, however it was written down. */
const codeField = () => vine.string().trim().maxLength(100)

export const codeValidator = vine.create({ code: codeField() })

/** `currentPassword` is asked for only where there is one. */
export const proofValidator = vine.create({ currentPassword: passwordField().optional() })

export const proofAndCodeValidator = vine.create({
  currentPassword: passwordField().optional(),
  code: codeField(),
})

const messagesProvider = new SimpleMessagesProvider(messages)
for (const validator of [codeValidator, proofValidator, proofAndCodeValidator]) {
  validator.messagesProvider = messagesProvider
}
