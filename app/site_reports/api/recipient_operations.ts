import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { operation } from '#app/api/operation'
import { planObject } from '#app/site_reports/api/outward_plan'
import { apiRecipient } from '#app/site_reports/validators/api_validators'
import { ensureFewReportMails } from '#app/site_reports/api/few_mails'
import { onePlan, planOf, shownPlan } from '#app/site_reports/api/plan_operations'
import {
  askWhetherWanted,
  putOnList,
  takeOffList,
} from '#app/site_reports/schedules/change_recipients'

const all = `${onePlan}/recipients` as const
const answer = vine.create(planObject.clone())

export const recipientOperations = [
  operation({
    name: 'report_plans.add_recipient',
    method: 'POST',
    path: all,
    summary: 'Sends a report to a member, or asks an address outside whether it wants it',
    scope: 'reports:write',
    deeds: ['report_recipients.store'],
    body: apiRecipient,
    answer,
    status: 201,
    async run(call) {
      const { person, body } = call
      const key = planOf(call)
      await ensureFewReportMails(person.id)
      const { user_id: userId, email } = body
      await putOnList(person, key, userId ? { userId } : { email: email! })
      return shownPlan(call, key.id)
    },
  }),
  operation({
    name: 'report_plans.ask_recipient',
    method: 'POST',
    path: `${all}/:recipient/ask`,
    summary: 'Asks an address outside once more, at most once a day',
    scope: 'reports:write',
    deeds: ['report_recipients.ask'],
    async run(call) {
      await ensureFewReportMails(call.person.id)
      await askWhetherWanted(call.person, planOf(call), pathId('rcpt', call.params.recipient))
    },
  }),
  operation({
    name: 'report_plans.remove_recipient',
    method: 'DELETE',
    path: `${all}/:recipient`,
    summary: 'Takes somebody off the list',
    scope: 'reports:write',
    deeds: ['report_recipients.destroy'],
    run: (call) => takeOffList(call.person, planOf(call), pathId('rcpt', call.params.recipient)),
  }),
]
