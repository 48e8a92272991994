import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { LANGUAGES } from '#app/shared/languages'
import { outwardId } from '#app/shared/outward_id'
import { SECTIONS } from '#app/site_reports/sections'
import { stateOfRecipient } from '#app/site_reports/schedules/state_of_recipient'
import type { schedulePage } from '#app/site_reports/schedules/schedule_page'
import type { Schedule } from '#app/site_reports/schedules/queries/schedule_rows'
import { countField, dayField, idField, instantField, textField } from '#app/api/fields'

const plan = () => ({
  id: idField('plan'),
  every: vine.enum(['week', 'month'] as const),
  on_day: countField(),
  at_hour: countField(),
  sections: vine.array(vine.enum(SECTIONS)),
  attachments: vine.array(vine.enum(['pdf', 'csv'] as const)),
  language: vine.enum(LANGUAGES),
  /** Null: nothing is sent. */
  next_at: instantField().nullable(),
  made_by: textField(),
})

export const planRowObject = vine.object(plan())

export const planObject = vine.object({
  ...plan(),
  recipients: vine.array(
    vine.object({
      id: idField('rcpt'),
      email: textField(),
      name: textField().nullable(),
      is_member: vine.boolean(),
      state: vine.enum(['gone', 'stopped', 'asked', 'wanted'] as const),
    })
  ),
  sendings: vine.array(
    vine.object({
      id: idField('sending'),
      email: textField().nullable(),
      first_day: dayField(),
      last_day: dayField(),
      state: textField(),
      problem: textField().nullable(),
      changed_at: instantField(),
      due_at: instantField(),
    })
  ),
})

export function outwardPlanRow(schedule: Schedule): Infer<typeof planRowObject> {
  const { every, sections, attachments, language } = schedule
  return {
    id: outwardId('plan', schedule.id),
    ...{ every, sections, attachments, language },
    on_day: schedule.onDay,
    at_hour: schedule.atHour,
    next_at: schedule.nextAt?.toISOString() ?? null,
    made_by: schedule.createdBy,
  }
}

export function outwardPlan({
  schedule,
  recipients,
  sendings,
}: Awaited<ReturnType<typeof schedulePage>>): Infer<typeof planObject> {
  return {
    ...outwardPlanRow(schedule),
    recipients: recipients.map((recipient) => ({
      id: outwardId('rcpt', recipient.id),
      ...{ email: recipient.email, name: recipient.name },
      is_member: recipient.userId !== null,
      state: stateOfRecipient(recipient),
    })),
    sendings: sendings.map((sending) => ({
      id: outwardId('sending', sending.id),
      ...{ email: sending.email, state: sending.state, problem: sending.problem },
      first_day: sending.firstDay,
      last_day: sending.lastDay,
      changed_at: sending.changedAt.toISOString(),
      due_at: sending.dueAt.toISOString(),
    })),
  }
}
