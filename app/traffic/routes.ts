import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { answersInJson } from '#app/sites/answers_in_json'

const { Traffic } = controllers.traffic

router
  .group(() => {
    router.get('/sites/:id/traffic', [Traffic, 'show']).as('sites.traffic')
    router.get('/sites/:id/traffic/visits', [Traffic, 'visits']).as('sites.traffic.visits')
    router.get('/sites/:id/traffic/export.csv', [Traffic, 'export']).as('sites.traffic.export')
  })
  .use([...web, middleware.auth()])

router
  .get('/sites/:id/traffic/rows', [Traffic, 'rows'])
  .as('sites.traffic.rows')
  .use([answersInJson, ...web, middleware.auth()])
