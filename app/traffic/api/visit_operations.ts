import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { noSuchThing } from '#app/api/problem'
import { inSite } from '#app/shared/tenant_db'
import { outwardId } from '#app/shared/outward_id'
import { operation } from '#app/api/operation'
import { viewOf } from '#app/traffic/page/traffic_page'
import { visitsOf } from '#app/traffic/report/visits_of'
import { sessionsFound } from '#app/traffic/report/sessions_found'
import { sessionJourney } from '#app/reports/session_journey'
import { watchedSite } from '#app/reports/queries/watched_site'
import { askedOf, trafficFields } from '#app/traffic/api/asked_traffic'
import { outwardVisit, visitObject } from '#app/traffic/api/outward_visit'
import { idField, instantField, monthField, scoreField, textField } from '#app/api/fields'
import { badCursor, limitOf, opaque, pageFields, pageOf, textIn } from '#app/api/page'
import type { Month } from '#app/shared/month'

const CURSOR = /^\d{1,14}(?:\.\d{1,9})?_[0-9a-f-]{36}$/

const eventObject = vine.object({
  at: instantField(),
  category: textField(),
  action: textField(),
  label: textField().nullable(),
  value: vine.number().nullable(),
  url: textField(),
  score: scoreField(),
})

export const visitOperations = [
  operation({
    name: 'visits.list',
    method: 'GET',
    path: '/sites/:site/visits',
    summary: 'The visits of a period, those that began last first',
    scope: 'visits:read',
    deeds: ['sites.traffic.visits'],
    query: vine.create({ ...trafficFields(), ...pageFields() }),
    answer: pageOf(visitObject),
    async run({ person, siteId, query }) {
      const after = textIn(query.cursor)
      if (after !== null && !CURSOR.test(after)) throw badCursor()
      const { site, question } = await viewOf(person.id, siteId, askedOf(query))
      return inSite(person.id, siteId, async ({ trx }) => {
        const asked = { ...question, after, limit: limitOf(query) }
        const { visits, next } = await visitsOf(site, asked, trx)
        const sessions = await sessionsFound(trx, siteId, visits)
        const found = visits.flatMap(({ id }) => sessions.get(id) ?? [])
        return { data: found.map(outwardVisit), next_cursor: opaque(next) }
      })
    },
  }),
  operation({
    name: 'visits.show',
    method: 'GET',
    path: '/sites/:site/visits/:month/:visit',
    summary: 'One visit with all that happened in it',
    description: 'At most a thousand events. `month` is told with every visit.',
    scope: 'visits:read',
    deeds: ['session_journey.show'],
    answer: vine.create({
      visit: visitObject,
      events: vine.array(eventObject),
      calls: vine.array(vine.object({ id: idField('call'), called_at: instantField() })),
      other_visits: vine.array(vine.object({ id: idField('sess'), month: monthField() })),
    }),
    async run({ person, siteId, params }) {
      const id = pathId('sess', params.visit)
      if (!/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(params.month)) throw noSuchThing()
      return inSite(person.id, siteId, async ({ trx }) => {
        await watchedSite(trx, siteId)
        const month = `${params.month}-01` as Month
        const journey = await sessionJourney(trx, siteId, month, id)
        return {
          visit: outwardVisit(journey.session),
          events: journey.events.map(
            ({ createdAt, category, action, label, value, url, score }) => ({
              at: createdAt.toISOString(),
              ...{ category, action, label, value, url, score },
            })
          ),
          calls: journey.calls.map((call) => ({
            id: outwardId('call', call.id),
            called_at: call.calledAt,
          })),
          other_visits: journey.otherSessions.map((other) => ({
            id: outwardId('sess', other.id),
            month: other.month.slice(0, 7),
          })),
        }
      })
    },
  }),
]
