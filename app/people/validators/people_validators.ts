import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { emailField, messages, nameField, newPasswordField } from '#app/auth/validators/fields'
import { ROLES } from '#app/people/roles'

export const newInvitation = vine.create({ email: emailField(), role: vine.enum(ROLES) })

/** `typed`: the name of the workspace. */
export const heirForm = vine.create({
  userId: vine.string().uuid(),
  typed: vine.string().maxLength(400),
})

export const twoFactorRule = vine.create({ isRequired: vine.boolean() })

export const newRole = vine.create({ role: vine.enum(ROLES) })

/** Metadata `email`: whose account it will be. */
export const invitedAccount = vine.create({ name: nameField(), password: newPasswordField() })

const messagesProvider = new SimpleMessagesProvider({ ...messages, enum: 'Choose a role.' })
for (const validator of [newInvitation, newRole, invitedAccount]) {
  validator.messagesProvider = messagesProvider
}
