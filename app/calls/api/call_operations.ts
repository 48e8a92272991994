import vine from '@vinejs/vine'
import { noSuchThing } from '#app/api/problem'
import { uuidIn } from '#app/shared/outward_id'
import { CALL_STATUSES } from '#app/calls/types'
import { setCallStatus } from '#app/calls/set_call_status'
import { readCursor } from '#app/calls/read_call_filter'
import { callPage, readCall } from '#app/calls/api/call_page'
import { operation, versionIn } from '#app/api/operation'
import { callObject, outwardCall } from '#app/calls/api/outward_call'
import { badCursor, limitOf, opaque, pageFields, pageOf, textIn } from '#app/api/page'

const yesNo = () => vine.enum(['yes', 'no'] as const)

const wanted = vine.create({
  ...pageFields(),
  status: vine.enum(['qualified', 'junk', 'open'] as const).optional(),
  matched: yesNo().optional(),
  flagged: yesNo().optional(),
  period: vine.enum(['today', 'yesterday', '7d', '30d'] as const).optional(),
  number: vine.string().maxLength(64).optional(),
})

const answer = vine.create(callObject)

function callIn(params: Record<string, string>) {
  const id = uuidIn('call', params.call)
  if (!id) throw noSuchThing()
  return id
}

export const callOperations = [
  operation({
    name: 'calls.list',
    method: 'GET',
    path: '/sites/:site/calls',
    summary: 'The calls of a site, the latest first',
    scope: 'calls:read',
    query: wanted,
    answer: pageOf(callObject),
    async run({ person, siteId, query }) {
      const from = textIn(query.cursor)
      const cursor = readCursor(from)
      if (from !== null && cursor === null) throw badCursor()
      const page = await callPage(person.id, siteId, query, cursor, limitOf(query))
      return { data: page.calls.map(outwardCall), next_cursor: opaque(page.next) }
    },
  }),
  operation({
    name: 'calls.show',
    method: 'GET',
    path: '/sites/:site/calls/:call',
    summary: 'One call, with the visit that it belongs to',
    scope: 'calls:read',
    answer,
    async run({ person, siteId, params, isVersion }) {
      const call = await readCall(person.id, siteId, callIn(params))
      isVersion(call.version)
      return outwardCall(call)
    },
  }),
  operation({
    name: 'calls.update',
    method: 'PATCH',
    path: '/sites/:site/calls/:call',
    summary: 'Says what came of a call',
    description: 'Its lead follows. With `If-Match`, only if nobody was quicker.',
    scope: 'calls:write',
    body: vine.create({ status: vine.enum(CALL_STATUSES).nullable() }),
    answer,
    async run({ person, siteId, params, body, seen, isVersion }) {
      const id = callIn(params)
      const now = await readCall(person.id, siteId, id)
      const version = versionIn(seen) ?? now.version
      const call = await setCallStatus(person, { siteId, id, version }, body.status)
      isVersion(call.version)
      return outwardCall(call)
    },
  }),
]
