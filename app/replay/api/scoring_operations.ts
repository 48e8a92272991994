import { operation } from '#app/api/operation'
import { chooseScorer } from '#app/replay/choose_scorer'
import { scorerForm } from '#app/replay/validators/scorer_validator'

export const scoringOperations = [
  operation({
    name: 'scoring.choose',
    method: 'PUT',
    path: '/sites/:site/scoring',
    summary: 'Chooses the scorer',
    description: 'New events are scored by it, and history follows in the background.',
    scope: 'plugins:write',
    deeds: ['sites.scoring.update'],
    body: scorerForm,
    async run({ person, siteId, body }) {
      await chooseScorer(person, siteId, body.scorer)
    },
  }),
]
