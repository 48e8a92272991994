import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { CALL_STATUSES } from '#app/calls/types'
import { setCallStatus } from '#app/calls/set_call_status'
import { readCursor } from '#app/calls/read_call_filter'
import { callPage, readCall } from '#app/calls/api/call_page'
import { apiMatch } from '#app/calls/validators/api_validators'
import { matchCallByHand } from '#app/calls/match_call_by_hand'
import { undoCallAction } from '#app/calls/undo_call_action'
import { rotateCallSecret } from '#app/calls/rotate_call_secret'
import { operation, versionIn, type Call } from '#app/api/operation'
import type { Month } from '#app/shared/month'
import type { SeenCall } from '#app/calls/change_call'
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

const callIn = (params: Record<string, string>) => pathId('call', params.call)

/** As the sender saw it, or as it is. */
async function seenCall({ person, siteId, params, seen }: Call<unknown>): Promise<SeenCall> {
  const id = callIn(params)
  const { version } = await readCall(person.id, siteId, id)
  return { siteId, id, version: versionIn(seen) ?? version }
}

export const callOperations = [
  operation({
    name: 'calls.list',
    method: 'GET',
    path: '/sites/:site/calls',
    summary: 'The calls of a site, the latest first',
    scope: 'calls:read',
    deeds: ['sites.calls.list', 'sites.calls'],
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
    deeds: ['sites.calls.details'],
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
    versions: true,
    deeds: ['sites.calls.status'],
    body: vine.create({ status: vine.enum(CALL_STATUSES).nullable() }),
    answer,
    async run(call) {
      const changed = await setCallStatus(call.person, await seenCall(call), call.body.status)
      call.isVersion(changed.version)
      return outwardCall(changed)
    },
  }),
  operation({
    name: 'calls.match',
    method: 'PUT',
    path: '/sites/:site/calls/:call/match',
    summary: 'Says which visit a call belongs to, or that it belongs to none',
    scope: 'calls:write',
    versions: true,
    deeds: ['sites.calls.match'],
    body: apiMatch,
    answer,
    async run(call) {
      const { visit } = call.body
      const chosen = visit && { id: visit.id, month: `${visit.month}-01` as Month }
      const changed = await matchCallByHand(call.person, await seenCall(call), chosen)
      call.isVersion(changed.version)
      return outwardCall(changed)
    },
  }),
  operation({
    name: 'calls.undo',
    method: 'POST',
    path: '/sites/:site/calls/:call/undo',
    summary: 'Takes back what was last done with a call, whoever did it',
    scope: 'calls:write',
    versions: true,
    deeds: ['sites.calls.undo'],
    answer,
    async run(call) {
      const changed = await undoCallAction(call.person, await seenCall(call))
      call.isVersion(changed.version)
      return outwardCall(changed)
    },
  }),
  operation({
    name: 'calls.rotate_secret',
    method: 'POST',
    path: '/sites/:site/call-secret',
    summary: 'A new secret that reported calls are signed with, answered this once',
    description: 'The one before holds for another day.',
    scope: 'calls:write',
    deeds: ['sites.calls.secret'],
    answer: vine.create({ secret: vine.string() }),
    status: 201,
    run: async ({ person, siteId }) => ({ secret: await rotateCallSecret(person, siteId) }),
  }),
]
