import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'

const { History } = controllers.history

router
  .group(() => {
    const all = '/sites/:id/history'
    router.get(all, [History, 'index']).as('sites.history')
    router.post(all, [History, 'store']).as('sites.history.upload')
    router.post(`${all}/:import`, [History, 'take']).as('sites.history.take')
    router.delete(`${all}/:import`, [History, 'destroy']).as('sites.history.remove')
  })
  .use([...web, middleware.auth()])
