import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { Health, SiteChecks, TestEvents } = controllers.health

router
  .group(() => {
    router.get('/sites/:id/health', [Health, 'show']).as('sites.health')
    router
      .get('/sites/:id/health/requests/:request', [Health, 'request'])
      .as('sites.health.request')
    router.get('/sites/:id/health/check', [SiteChecks, 'show']).as('sites.health.check.show')
    router.post('/sites/:id/health/check', [SiteChecks, 'store']).as('sites.health.check')
    router.post('/sites/:id/health/test-event', [TestEvents, 'store']).as('sites.health.test_event')
  })
  .use([...web, middleware.auth()])
