import vine from '@vinejs/vine'
import { idField } from '#app/api/fields'
import { toSplit } from '#app/leads/desk/split_lead'
import { workLeads } from '#app/leads/desk/work_leads'
import { outwardId } from '#app/shared/outward_id'
import { toUndone } from '#app/leads/desk/undo_lead_action'
import { readLead } from '#app/leads/desk/api/read_lead'
import { leadIn } from '#app/leads/desk/api/lead_operations'
import { changeLead } from '#app/leads/desk/change_lead'
import { earlierMoments, leadDetails } from '#app/leads/desk/lead_details'
import { toAssignee, toStatus } from '#app/leads/desk/work_lead'
import { leadObject, outwardLead } from '#app/leads/desk/api/outward_lead'
import {
  detailsObject,
  momentObject,
  outwardDetails,
  outwardMoment,
} from '#app/leads/desk/api/outward_details'
import { readMoment } from '#app/leads/desk/queries/lead_timeline'
import { badCursor, opaque, pageOf, textIn } from '#app/api/page'
import { apiBulk, apiSplit, apiUndo } from '#app/leads/desk/validators/api_validators'
import { operation, versionIn, type Call } from '#app/api/operation'
import type { Decide, SeenLead } from '#app/leads/desk/change_lead'
import type { WorkedLeads } from '#app/leads/desk/work_leads'

const one = '/sites/:site/leads/:lead' as const
const answer = vine.create(leadObject.clone())
const leads = () => vine.array(leadObject.clone())

const worked = vine.create({
  changed: leads(),
  /** As they are now: somebody else had changed them. */
  stale: leads(),
  /** Those that were left as they are. */
  refused: vine.array(idField('lead')),
})

function outwardWorked({ changed, stale, refused }: WorkedLeads) {
  return {
    changed: changed.map(outwardLead),
    stale: stale.map(outwardLead),
    refused: refused.map((id) => outwardId('lead', id)),
  }
}

/** As the sender saw it, or as it is. */
async function seenLead({ person, siteId, params, seen }: Call<unknown>): Promise<SeenLead> {
  const { id, version } = await readLead(person.id, siteId, leadIn(params))
  return { id, version: versionIn(seen) ?? version }
}

async function changeOf(call: Call<unknown>, decide: Decide) {
  const lead = await changeLead(call.person, call.siteId, await seenLead(call), decide)
  call.isVersion(lead.version)
  return outwardLead(lead)
}

export const leadWorkOperations = [
  operation({
    name: 'leads.details',
    method: 'GET',
    path: `${one}/details`,
    summary: 'A lead with all its numbers, and what was joined to it',
    scope: 'leads:read',
    deeds: ['sites.leads.details', 'sites.calls.lead'],
    answer: vine.create(detailsObject),
    run: async ({ person, siteId, params }) =>
      outwardDetails(await leadDetails(person.id, siteId, leadIn(params))),
  }),
  operation({
    name: 'leads.timeline',
    method: 'GET',
    path: `${one}/timeline`,
    summary: 'What happened with a lead, the latest first, fifty at a time',
    scope: 'leads:read',
    deeds: ['sites.leads.earlier'],
    query: vine.create({ cursor: vine.string().maxLength(600).optional() }),
    answer: pageOf(momentObject),
    async run({ person, siteId, params, query }) {
      const from = textIn(query.cursor)
      if (from !== null && !readMoment(from)) throw badCursor()
      const { moments, next } = await earlierMoments(person.id, siteId, leadIn(params), from ?? '')
      return { data: moments.map(outwardMoment), next_cursor: opaque(next) }
    },
  }),
  operation({
    name: 'leads.undo',
    method: 'POST',
    path: `${one}/undo`,
    summary: 'Takes back what was last done with a lead, whoever did it',
    scope: 'leads:write',
    versions: true,
    deeds: ['sites.leads.undo'],
    answer,
    run: (call) => changeOf(call, toUndone),
  }),
  operation({
    name: 'leads.split',
    method: 'POST',
    path: `${one}/split`,
    summary: 'Takes a merge back: they are not the same person',
    description: '`merge_id` is one of the `merges` of `leads.details`.',
    scope: 'leads:write',
    versions: true,
    deeds: ['sites.leads.split'],
    body: apiSplit,
    answer,
    run: (call) => changeOf(call, toSplit(call.body.merge_id)),
  }),
  operation({
    name: 'leads.update_several',
    method: 'PATCH',
    path: '/sites/:site/leads',
    summary: 'The same status, or the same person, for several leads',
    description:
      'One that somebody else has changed is left as it is, and keeps nobody from the others.',
    scope: 'leads:write',
    deeds: ['sites.leads.several'],
    body: apiBulk,
    answer: worked,
    async run({ person, siteId, body }) {
      const { status, assignee_id: assignee = null } = body
      const decide = status ? toStatus(status) : toAssignee(assignee)
      return outwardWorked(await workLeads(person, siteId, body.leads, decide))
    },
  }),
  operation({
    name: 'leads.undo_several',
    method: 'POST',
    path: '/sites/:site/leads-undo',
    summary: 'Takes back what was last done with each of several leads',
    scope: 'leads:write',
    deeds: ['sites.leads.several.undo'],
    body: apiUndo,
    answer: worked,
    run: async ({ person, siteId, body }) =>
      outwardWorked(await workLeads(person, siteId, body.leads, toUndone)),
  }),
]
