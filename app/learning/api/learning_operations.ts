import vine from '@vinejs/vine'
import { operation } from '#app/api/operation'
import { outwardId } from '#app/shared/outward_id'
import { startLearning } from '#app/learning/start_learning'
import { learningOverview } from '#app/learning/queries/learning_overview'
import { countField, idField, instantField, textField } from '#app/api/fields'

const path = '/sites/:site/scoring/learning' as const

export const learningOperations = [
  operation({
    name: 'learning.show',
    method: 'GET',
    path,
    summary: 'What there is to learn from, and what was learned last',
    scope: 'plugins:read',
    deeds: ['learning.show'],
    answer: vine.create({
      labels: vine.object({
        good: countField(),
        junk: countField(),
        unmatched: countField(),
        unmarked: countField(),
      }),
      /** Null when no installed scorer learns. */
      learner: vine.object({ name: textField(), needs: countField() }).nullable(),
      model: vine
        .object({ version: textField(), is_used: vine.boolean(), learned_at: instantField() })
        .nullable(),
      run: vine.object({ state: textField(), problem: textField().nullable() }).nullable(),
    }),
    async run({ person, siteId }) {
      const { counts, learner, model, run } = await learningOverview(person.id, siteId)
      const { good, junk, unmatched, unmarked } = counts
      return {
        labels: { good, junk, unmatched, unmarked },
        learner: learner && { name: learner.name, needs: learner.needs },
        model: model && {
          version: model.version,
          is_used: model.isUsed,
          learned_at: model.learnedAt.toISOString(),
        },
        run: run && { state: run.state, problem: run.problem },
      }
    },
  }),
  operation({
    name: 'learning.start',
    method: 'POST',
    path,
    summary: 'Learns anew from what became of earlier visits, in the background',
    scope: 'plugins:write',
    deeds: ['learning.train'],
    answer: vine.create({ run_id: idField('run') }),
    status: 202,
    async run({ person, siteId }) {
      return { run_id: outwardId('run', await startLearning(person, siteId)) }
    },
  }),
]
