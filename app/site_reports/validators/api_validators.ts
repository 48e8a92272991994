import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { idField } from '#app/api/fields'
import { LANGUAGES } from '#app/shared/languages'
import { SECTIONS } from '#app/site_reports/sections'
import { emailField } from '#app/auth/validators/fields'
import { dayOfPlan } from '#app/site_reports/validators/schedule_validators'

const EVERY = ['week', 'month'] as const
const ATTACHMENTS = ['pdf', 'csv'] as const

const every = () => vine.enum(EVERY)
const day = () => vine.number().withoutDecimals().range([1, 31])
const hour = () => vine.number().withoutDecimals().range([0, 23])
const sections = () => vine.array(vine.enum(SECTIONS)).minLength(1).distinct()
const attachments = () => vine.array(vine.enum(ATTACHMENTS)).distinct()
const language = () => vine.enum(LANGUAGES)

export const apiPlan = vine.create({
  every: every(),
  on_day: day().use(dayOfPlan()),
  at_hour: hour(),
  sections: sections(),
  attachments: attachments(),
  language: language(),
})

/** What is left out is as it was; what comes of it is held against `apiPlan`. */
export const apiPlanChanges = vine.create({
  every: every().optional(),
  on_day: day().optional(),
  at_hour: hour().optional(),
  sections: sections().optional(),
  attachments: attachments().optional(),
  language: language().optional(),
})

export const apiRecipient = vine.create({
  user_id: idField('user').optional(),
  email: emailField().optional().requiredIfMissing('user_id'),
})

export function planIn({ on_day: onDay, at_hour: atHour, ...same }: Infer<typeof apiPlan>) {
  return { ...same, onDay, atHour }
}
