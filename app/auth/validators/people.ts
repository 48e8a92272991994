import { PASSWORD_MIN_FOR_OPERATORS } from '#app/auth/password_rules'
import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import {
  emailField,
  messages,
  nameField,
  newPasswordField,
  passwordField,
} from '#app/auth/validators/fields'

const messagesProvider = new SimpleMessagesProvider(messages)

export const signUpValidator = vine.create({
  name: nameField(),
  email: emailField(),
  password: newPasswordField(),
  workspace: nameField().optional(),
})

export const signInValidator = vine.create({
  email: emailField(),
  password: passwordField(),
})

export const forgotPasswordValidator = vine.create({ email: emailField() })

/** Metadata `email`: whose password it is. */
export const resetPasswordValidator = vine.create({ password: newPasswordField() })

export const renameValidator = vine.create({ name: nameField() })

/** Metadata `email`. `currentPassword` is asked for only where there is one. */
export const changePasswordValidator = vine.create({
  currentPassword: passwordField().optional(),
  newPassword: newPasswordField(),
})

/** For the command line. */
export const operatorUserValidator = vine.create({
  email: emailField(),
  password: newPasswordField({ min: PASSWORD_MIN_FOR_OPERATORS }),
  name: nameField().optional(),
  workspace: nameField().optional(),
})

for (const validator of [
  operatorUserValidator,
  signUpValidator,
  signInValidator,
  forgotPasswordValidator,
  resetPasswordValidator,
  renameValidator,
  changePasswordValidator,
]) {
  validator.messagesProvider = messagesProvider
}
