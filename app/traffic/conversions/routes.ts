import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { Conversions } = controllers.traffic.conversions

router
  .group(() => {
    router.get('/sites/:id/conversions', [Conversions, 'show']).as('sites.conversions')
    router
      .get('/sites/:id/conversions/export.csv', [Conversions, 'export'])
      .as('sites.conversions.export')
  })
  .use([...web, middleware.auth()])
