import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

router
  .group(() => {
    router.get('/sites/:id/live', [controllers.reports.LiveFeed, 'show'])
    router.get('/sites/:id/live/feed', [controllers.reports.LiveFeed, 'feed'])
    router
      .get('/sites/:id/sessions/:month/:session', [controllers.reports.SessionJourney, 'show'])
      .where('month', /^[12]\d{3}-(0[1-9]|1[0-2])$/)
  })
  .use([...web, middleware.auth()])
