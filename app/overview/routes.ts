import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'

const { Overview, Groups, Snoozes } = controllers.overview

router
  .group(() => {
    router.get('/sites', [Overview, 'show']).as('sites.index')

    router.post('/sites/:id/snoozes', [Snoozes, 'store']).as('sites.snoozes.store')
    router.post('/sites/:id/snoozes/undo', [Snoozes, 'undo']).as('sites.snoozes.undo')

    const groups = '/workspaces/:workspace/groups'
    router.post(groups, [Groups, 'store']).as('groups.store')
    router.put(`${groups}/places`, [Groups, 'place']).as('groups.place')
    router.put(`${groups}/:group`, [Groups, 'update']).as('groups.update')
    router.post(`${groups}/:group/delete`, [Groups, 'destroy']).as('groups.destroy')
  })
  .use([...web, middleware.auth()])
