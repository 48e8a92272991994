import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { SECTIONS } from '#app/site_reports/sections'
import { emailField } from '#app/auth/validators/fields'
import { LANGUAGES } from '#app/shared/languages'

/** A week has no eighth day. */
export const dayOfPlan = vine.createRule((value, _, field) => {
  if (field.parent.every === 'week' && Number(value) > 7) {
    field.report('Choose a day.', 'dayOfPlan', field)
  }
})

export const scheduleForm = vine.create({
  every: vine.enum(['week', 'month'] as const),
  onDay: vine.number().withoutDecimals().min(1).max(31).use(dayOfPlan()),
  atHour: vine.number().withoutDecimals().min(0).max(23),
  sections: vine.array(vine.enum(SECTIONS)).minLength(1).distinct(),
  attachments: vine.array(vine.enum(['pdf', 'csv'] as const)).distinct(),
  language: vine.enum(LANGUAGES),
})

export const recipientForm = vine.create({
  userId: vine.string().uuid().optional(),
  email: emailField().optional().requiredIfMissing('userId'),
})

scheduleForm.messagesProvider = new SimpleMessagesProvider({
  'sections.minLength': 'Choose at least one section.',
  'sections.array.minLength': 'Choose at least one section.',
})
recipientForm.messagesProvider = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'email.email': 'That does not look like an email.',
})
