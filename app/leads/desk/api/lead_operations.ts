import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { BANDS } from '#app/scoring/band'
import { leadPage } from '#app/leads/desk/lead_desk'
import { addLead } from '#app/leads/desk/add_lead'
import { mergeLeads } from '#app/leads/desk/merge_leads'
import { patchLead } from '#app/leads/desk/api/patch_lead'
import { readLead } from '#app/leads/desk/api/read_lead'
import { LEAD_STATUSES } from '#app/leads/desk/lead_status'
import { readCursor } from '#app/leads/desk/read_desk_filter'
import { leadObject, outwardLead } from '#app/leads/desk/api/outward_lead'
import { leadForm, name, worth } from '#app/leads/desk/validators/lead_validators'
import { operation, versionIn } from '#app/api/operation'
import { countField, idField } from '#app/api/fields'
import { badCursor, limitOf, opaque, pageFields, pageOf, textIn } from '#app/api/page'
import type { Band } from '#app/scoring/band'

const answer = vine.create(leadObject)

const wanted = vine.create({
  ...pageFields(),
  status: vine.enum(LEAD_STATUSES).optional(),
  band: vine.enum(Object.keys(BANDS) as Band[]).optional(),
  channel: vine.string().maxLength(120).optional(),
  assignee_id: idField('user').optional(),
  period: vine.enum(['today', 'yesterday', '7d', '30d'] as const).optional(),
  search: vine.string().maxLength(120).optional(),
  sort: vine.enum(['activity', 'score', 'value', 'seen'] as const).optional(),
})

const changes = vine.create({
  status: vine.enum(LEAD_STATUSES).optional(),
  worth: worth().nullable().optional(),
  name: name().nullable().optional(),
  assignee_id: idField('user').nullable().optional(),
})

const merge = vine.create({
  version: countField(),
  other: vine.object({ id: idField('lead'), version: countField() }),
  keep: idField('lead').optional(),
})

export const leadIn = (params: Record<string, string>) => pathId('lead', params.lead)

export const leadOperations = [
  operation({
    name: 'leads.list',
    method: 'GET',
    path: '/sites/:site/leads',
    summary: 'The leads of a site, those heard of last first',
    description: '`search` finds names, campaigns, numbers and mail addresses.',
    scope: 'leads:read',
    deeds: ['sites.leads.list', 'sites.leads', 'sites.leads.export'],
    query: wanted,
    answer: pageOf(leadObject),
    async run({ person, siteId, query }) {
      const { cursor, assignee_id: assignee, search: q } = query
      const asked = { ...query, assignee, q }
      const from = textIn(cursor)
      const place = from === null ? null : readCursor(from, query.sort ?? 'activity')
      if (from !== null && place === null) throw badCursor()
      const page = await leadPage(person.id, siteId, asked, place, limitOf(query))
      return { data: page.leads.map(outwardLead), next_cursor: opaque(page.next) }
    },
  }),
  operation({
    name: 'leads.create',
    method: 'POST',
    path: '/sites/:site/leads',
    summary: 'A lead that was heard of elsewhere',
    description: 'With a name, a number or both. A number that a lead has already is a 409.',
    scope: 'leads:write',
    deeds: ['sites.leads.add'],
    body: leadForm,
    answer,
    status: 201,
    async run({ person, siteId, body, isVersion }) {
      const { name: called = null, number = null, note = null } = body
      const lead = await addLead(person, siteId, { name: called, number, note })
      isVersion(lead.version)
      return outwardLead(lead)
    },
  }),
  operation({
    name: 'leads.show',
    method: 'GET',
    path: '/sites/:site/leads/:lead',
    summary: 'One lead',
    description: 'Of one that was merged into another, that one.',
    scope: 'leads:read',
    deeds: ['sites.leads.lead'],
    answer,
    async run({ person, siteId, params, isVersion }) {
      const lead = await readLead(person.id, siteId, leadIn(params))
      isVersion(lead.version)
      return outwardLead(lead)
    },
  }),
  operation({
    name: 'leads.update',
    method: 'PATCH',
    path: '/sites/:site/leads/:lead',
    summary: 'Status, worth, name and who works with it',
    description: 'All of what is sent, or nothing. With `If-Match`, only if nobody was quicker.',
    scope: 'leads:write',
    versions: true,
    deeds: ['sites.leads.status', 'sites.leads.value', 'sites.leads.name', 'sites.leads.assignee'],
    body: changes,
    answer,
    async run({ person, siteId, params, body, seen, isVersion }) {
      const lead = await patchLead(person, siteId, leadIn(params), body, versionIn(seen))
      isVersion(lead.version)
      return outwardLead(lead)
    },
  }),
  operation({
    name: 'leads.merge',
    method: 'POST',
    path: '/sites/:site/leads/:lead/merge',
    summary: 'Says that two leads are one person',
    description: 'When somebody has worked with both, `keep` says which one stays as it is.',
    scope: 'leads:write',
    deeds: ['sites.leads.merge'],
    body: merge,
    answer,
    async run({ person, siteId, params, body, isVersion }) {
      const seen = { id: leadIn(params), version: body.version }
      const lead = await mergeLeads(person, siteId, seen, body.other, body.keep ?? null)
      isVersion(lead.version)
      return outwardLead(lead)
    },
  }),
]
