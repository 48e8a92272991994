import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

router
  .group(() => {
    router.get('/sites/:id/scoring/learning', [controllers.learning.Learning, 'show'])
    router.post('/sites/:id/scoring/learning', [controllers.learning.Learning, 'train'])
  })
  .use([...web, middleware.auth()])
