import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { pageOf } from '#app/api/page'
import { operation } from '#app/api/operation'
import { noSuchThing } from '#app/api/problem'
import { outwardId } from '#app/shared/outward_id'
import { countField, dayField, idField, instantField, textField } from '#app/api/fields'
import { takeHistory } from '#app/history/take_history'
import { keepHistory } from '#app/history/receive_history'
import { removeHistory } from '#app/history/remove_history'
import { ensureMayImport, uploadHistory } from '#app/history/upload_history'
import { historyPage, type HistoryPage } from '#app/history/history_page'

const all = '/sites/:site/history-imports' as const
const oneImport = `${all}/:import` as const
const MIB = 1024 * 1024

const importObject = vine.object({
  id: idField('hist'),
  /** `read`: it can be taken. `broken`: it was being read, and is not any more. */
  state: vine.enum(['reading', 'broken', 'refused', 'read', 'taken']),
  /** Why it was refused. */
  problem: vine.string().nullable(),
  /** Whose file it is; known when it was read, as all that is in it. */
  tool: vine.enum(['ga4', 'umami', 'plausible']).nullable(),
  file_name: textField(),
  made_by: textField(),
  created_at: instantField(),
  first_day: dayField().nullable(),
  last_day: dayField().nullable(),
  days: countField(),
  /** Days that are left out, for we have figures of our own. */
  overlap: countField(),
  visitors: vine.number().nullable(),
  visits: vine.number().nullable(),
  page_views: vine.number().nullable(),
  conversions: vine.number().nullable(),
  ignored_lines: countField(),
})

function outward(one: HistoryPage['imports'][number]) {
  return {
    id: outwardId('hist', one.id),
    state: one.state,
    problem: one.problem,
    tool: one.tool,
    file_name: one.fileName,
    made_by: one.person,
    created_at: one.createdAt.toISOString(),
    first_day: one.firstDay,
    last_day: one.lastDay,
    days: one.days,
    overlap: one.overlap,
    visitors: one.visitors,
    visits: one.visits,
    page_views: one.pageViews,
    conversions: one.conversions,
    ignored_lines: one.told?.ignored ?? 0,
  }
}

async function shown(userId: string, siteId: string, id: string) {
  const { imports } = await historyPage(userId, siteId)
  const found = imports.find((one) => one.id === id)
  if (!found) throw noSuchThing()
  return outward(found)
}

export const historyOperations = [
  operation({
    name: 'history_imports.list',
    method: 'GET',
    path: all,
    summary: 'Days that other tools have counted, and whether they are shown',
    scope: 'reports:read',
    deeds: ['sites.history'],
    answer: pageOf(importObject),
    async run({ person, siteId }) {
      const { imports } = await historyPage(person.id, siteId)
      return { data: imports.map(outward), next_cursor: null }
    },
  }),
  operation({
    name: 'history_imports.create',
    method: 'POST',
    path: all,
    summary: 'A file of another tool; nothing of it is shown yet',
    description:
      'What Google Analytics, Umami or Plausible export as CSV. At most 20 MiB. It is read in the background: ask for it until `state` is no longer `reading`.',
    scope: 'reports:write',
    deeds: ['sites.history.upload'],
    mostBytes: 20 * MIB,
    body: vine.create({
      file_name: vine.string().trim().minLength(1).maxLength(255).optional(),
      csv: vine.string().minLength(1),
    }),
    answer: vine.create(importObject.clone()),
    status: 201,
    async run({ person, siteId, body }) {
      const { file_name: name = 'history.csv', csv } = body
      await ensureMayImport(person, siteId)
      const file = await keepHistory(name, csv)
      await uploadHistory(person, siteId, file)
      return shown(person.id, siteId, file.id)
    },
  }),
  operation({
    name: 'history_imports.take',
    method: 'POST',
    path: `${oneImport}/take`,
    summary: 'Shows its days from now on',
    scope: 'reports:write',
    deeds: ['sites.history.take'],
    answer: vine.create(importObject.clone()),
    async run({ person, siteId, params }) {
      const id = pathId('hist', params.import)
      await takeHistory(person, siteId, id)
      return shown(person.id, siteId, id)
    },
  }),
  operation({
    name: 'history_imports.remove',
    method: 'DELETE',
    path: oneImport,
    summary: 'Removes it; our own figures are as they were',
    scope: 'reports:write',
    deeds: ['sites.history.remove'],
    run: ({ person, siteId, params }) =>
      removeHistory(person, siteId, pathId('hist', params.import)),
  }),
]
