import vine from '@vinejs/vine'
import { operation, type Call } from '#app/api/operation'
import { scoringState } from '#app/replay/scoring_state'
import { startComparison } from '#app/replay/start_comparison'
import { outwardScoring, scoringObject } from '#app/replay/api/outward_scoring'
import { comparisonForm, scorerForm } from '#app/replay/validators/scorer_validator'
import { chooseScorer, endShadow, replayHistory, tryInShadow } from '#app/replay/choose_scorer'

const path = '/sites/:site/scoring' as const
const answer = vine.create(scoringObject)

const shown = async ({ person, siteId }: Pick<Call, 'person' | 'siteId'>) =>
  outwardScoring(await scoringState(person.id, siteId))

export const scoringOperations = [
  operation({
    name: 'scoring.show',
    method: 'GET',
    path,
    summary: 'How visits are scored, and what others would say',
    scope: 'plugins:read',
    deeds: ['sites.scoring'],
    answer,
    run: shown,
  }),
  operation({
    name: 'scoring.choose',
    method: 'PUT',
    path,
    summary: 'Chooses the scorer',
    description: 'New events are scored by it, and history follows in the background.',
    scope: 'plugins:write',
    deeds: ['sites.scoring.update'],
    body: scorerForm,
    run: ({ person, siteId, body }) => chooseScorer(person, siteId, body.scorer),
  }),
  operation({
    name: 'scoring.replay',
    method: 'POST',
    path: `${path}/replay`,
    summary: 'Scores history anew with the scorer in use',
    scope: 'plugins:write',
    deeds: ['sites.scoring.replay'],
    answer,
    status: 202,
    async run(call) {
      await replayHistory(call.person, call.siteId)
      return shown(call)
    },
  }),
  operation({
    name: 'scoring.try',
    method: 'PUT',
    path: `${path}/shadow`,
    summary: 'Asks a scorer beside the one in use, without effect',
    scope: 'plugins:write',
    deeds: ['sites.scoring.shadow'],
    body: scorerForm,
    answer,
    async run(call) {
      await tryInShadow(call.person, call.siteId, call.body.scorer)
      return shown(call)
    },
  }),
  operation({
    name: 'scoring.end_try',
    method: 'DELETE',
    path: `${path}/shadow`,
    summary: 'It is not asked any more',
    scope: 'plugins:write',
    deeds: ['sites.scoring.shadow.end'],
    run: ({ person, siteId }) => endShadow(person, siteId),
  }),
  operation({
    name: 'scoring.compare',
    method: 'POST',
    path: `${path}/comparisons`,
    summary: 'Finds out in the background what another scorer would have said of 7, 30 or 90 days',
    scope: 'plugins:write',
    deeds: ['sites.scoring.compare'],
    body: comparisonForm,
    answer,
    status: 202,
    async run(call) {
      await startComparison(call.person, call.siteId, call.body)
      return shown(call)
    },
  }),
]
