import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { pageOf } from '#app/api/page'
import { ApiProblem } from '#app/api/problem'
import { operation, type Call } from '#app/api/operation'
import { sendTest } from '#app/site_reports/sending/send_test'
import { sendSendingAgain } from '#app/site_reports/schedules/send_again'
import { ensureFewReportMails } from '#app/site_reports/api/few_mails'
import { apiPlan, apiPlanChanges, planIn } from '#app/site_reports/validators/api_validators'
import { schedulePage, schedulesPage } from '#app/site_reports/schedules/schedule_page'
import {
  outwardPlan,
  outwardPlanRow,
  planObject,
  planRowObject,
} from '#app/site_reports/api/outward_plan'
import {
  createSchedule,
  deleteSchedule,
  editSchedule,
  switchSchedule,
} from '#app/site_reports/schedules/change_schedule'

const all = '/sites/:site/report-plans' as const
export const onePlan = `${all}/:plan` as const
const answer = vine.create(planObject)

type Asker = Pick<Call, 'person' | 'siteId'>

export const planOf = ({ siteId, params }: Pick<Call, 'siteId' | 'params'>) => ({
  siteId,
  id: pathId('plan', params.plan),
})

export async function shownPlan({ person, siteId }: Asker, id: string) {
  return outwardPlan(await schedulePage(person, { siteId, id }))
}

export const planOperations = [
  operation({
    name: 'report_plans.list',
    method: 'GET',
    path: all,
    summary: 'Reports that a site sends by mail',
    scope: 'reports:read',
    deeds: ['report_mails.index'],
    answer: pageOf(planRowObject),
    async run({ person, siteId }) {
      const { lists } = await schedulesPage(person, siteId)
      return { data: lists.map(({ schedule }) => outwardPlanRow(schedule)), next_cursor: null }
    },
  }),
  operation({
    name: 'report_plans.create',
    method: 'POST',
    path: all,
    summary: 'A new one; it sends nothing until it is started',
    description: 'By the clocks of the site. Of a week day 1 is Monday.',
    scope: 'reports:write',
    deeds: ['report_mails.store'],
    body: apiPlan,
    answer,
    status: 201,
    async run(call) {
      return shownPlan(call, await createSchedule(call.person, call.siteId, planIn(call.body)))
    },
  }),
  operation({
    name: 'report_plans.show',
    method: 'GET',
    path: onePlan,
    summary: 'One of them, with who gets it and what was sent',
    scope: 'reports:read',
    deeds: ['report_mails.show'],
    answer,
    run: (call) => shownPlan(call, planOf(call).id),
  }),
  operation({
    name: 'report_plans.update',
    method: 'PATCH',
    path: onePlan,
    summary: 'Changes what is sent, and leaves the rest',
    scope: 'reports:write',
    deeds: ['report_mails.update'],
    body: apiPlanChanges,
    answer,
    async run(call) {
      const key = planOf(call)
      const { schedule } = await schedulePage(call.person, key)
      const { every, sections, attachments, language, onDay, atHour } = schedule
      const now = { every, sections, attachments, language, on_day: onDay, at_hour: atHour }
      await editSchedule(call.person, key, planIn(await apiPlan.validate({ ...now, ...call.body })))
      return shownPlan(call, key.id)
    },
  }),
  operation({
    name: 'report_plans.remove',
    method: 'DELETE',
    path: onePlan,
    summary: 'Removes it; nothing is sent any more',
    scope: 'reports:write',
    deeds: ['report_mails.destroy'],
    run: (call) => deleteSchedule(call.person, planOf(call)),
  }),
  operation({
    name: 'report_plans.switch',
    method: 'PUT',
    path: `${onePlan}/on`,
    summary: 'Whether it sends',
    scope: 'reports:write',
    deeds: ['report_mails.start', 'report_mails.stop'],
    body: vine.create({ on: vine.boolean() }),
    answer,
    async run(call) {
      const key = planOf(call)
      await switchSchedule(call.person, key, call.body.on)
      return shownPlan(call, key.id)
    },
  }),
  operation({
    name: 'report_plans.test',
    method: 'POST',
    path: `${onePlan}/test`,
    summary: 'Sends the mail to whoever the token acts as, and to nobody else',
    description: 'A token of a workspace has no mailbox: it is refused.',
    scope: 'reports:write',
    deeds: ['report_mails.test'],
    async run({ person, token, siteId, params }) {
      if (token.workspaceId) throw noMailbox()
      await ensureFewReportMails(person.id)
      await sendTest(person, planOf({ siteId, params }))
    },
  }),
  operation({
    name: 'report_plans.send_again',
    method: 'POST',
    path: `${onePlan}/sendings/:sending/again`,
    summary: 'Sends again what did not arrive',
    scope: 'reports:write',
    deeds: ['report_mails.again'],
    run: (call) =>
      sendSendingAgain(call.person, planOf(call), pathId('sending', call.params.sending)),
  }),
]

const noMailbox = () =>
  new ApiProblem(422, 'E_NO_MAILBOX', 'A token of a workspace has no mailbox.', {
    help: 'Ask with a token of a person.',
  })
