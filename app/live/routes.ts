import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { controllers } from '#generated/controllers'

/** No redirect to the sign-in page: an EventSource would take it for an answer. */
router
  .get('/sites/:id/live/stream', [controllers.live.LiveStream, 'open'])
  .use([middleware.session(), middleware.initializeAuth()])
