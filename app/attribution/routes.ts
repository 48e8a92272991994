import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { Attribution } = controllers.attribution

router
  .group(() => {
    router.get('/sites/:id/attribution', [Attribution, 'show']).as('sites.attribution')
    router
      .get('/sites/:id/attribution/costs.csv', [Attribution, 'costs'])
      .as('sites.attribution.costs')
    router.put('/sites/:id/attribution', [Attribution, 'update']).as('sites.attribution.update')
    router
      .get('/sites/:id/attribution/conversions/:conversion', [Attribution, 'conversion'])
      .as('sites.attribution.conversion')
  })
  .use([...web, middleware.auth()])
