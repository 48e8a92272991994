import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { operation } from '#app/api/operation'
import { stopRun } from '#app/jobs/stop_run'
import { runById } from '#app/jobs/queries/runs'
import { inSite } from '#app/shared/tenant_db'
import { outwardId } from '#app/shared/outward_id'
import { countField, idField, instantField, textField } from '#app/api/fields'

const path = '/sites/:site/runs/:run' as const

export const runOperations = [
  operation({
    name: 'runs.show',
    method: 'GET',
    path,
    summary: 'How far a piece of background work is',
    scope: 'sites:read',
    deeds: ['job_runs.show'],
    answer: vine.create({
      id: idField('run'),
      task: textField(),
      state: vine.enum(['waiting', 'running', 'done', 'failed', 'stopped'] as const),
      done: countField(),
      total: countField().nullable(),
      problem: textField().nullable(),
      stop_requested: vine.boolean(),
      created_at: instantField(),
      started_at: instantField().nullable(),
      finished_at: instantField().nullable(),
    }),
    async run({ person, siteId, params }) {
      const id = pathId('run', params.run)
      const run = await inSite(person.id, siteId, ({ trx }) => runById(trx, siteId, id))
      const { task, state, done, total, problem } = run
      return {
        id: outwardId('run', run.id),
        ...{ task, state, done, total, problem },
        stop_requested: run.stopRequested,
        created_at: run.createdAt,
        started_at: run.startedAt,
        finished_at: run.finishedAt,
      }
    },
  }),
  operation({
    name: 'runs.stop',
    method: 'POST',
    path: `${path}/stop`,
    summary: 'Asks it to stop; it does so the next time it tells how far it is',
    scope: 'sites:write',
    deeds: ['job_runs.stop'],
    run: ({ person, siteId, params }) => stopRun(person, siteId, pathId('run', params.run)),
  }),
]
