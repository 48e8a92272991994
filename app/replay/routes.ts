import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { Scoring, Shadow, Comparisons } = controllers.replay

router
  .group(() => {
    router.get('/sites/:id/scoring', [Scoring, 'show']).as('sites.scoring')
    router.put('/sites/:id/scoring', [Scoring, 'update']).as('sites.scoring.update')
    router.post('/sites/:id/scoring/replay', [Scoring, 'replay']).as('sites.scoring.replay')
    router.post('/sites/:id/scoring/shadow', [Shadow, 'store']).as('sites.scoring.shadow')
    router.delete('/sites/:id/scoring/shadow', [Shadow, 'destroy']).as('sites.scoring.shadow.end')
    router
      .post('/sites/:id/scoring/comparisons', [Comparisons, 'store'])
      .as('sites.scoring.compare')
  })
  .use([...web, middleware.auth()])
