import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'

const { Templates, TemplateSites } = controllers.templates

router
  .group(() => {
    router.get('/templates', [Templates, 'first']).as('templates.first')
    const of = '/workspaces/:workspace/templates'
    router.get(of, [Templates, 'index']).as('templates.index')
    router.post(of, [Templates, 'store']).as('templates.store')
    router.get(`${of}/:template`, [Templates, 'show']).as('templates.show')
    router.put(`${of}/:template`, [Templates, 'update']).as('templates.update')
    router.delete(`${of}/:template`, [Templates, 'destroy']).as('templates.destroy')
    router.post(`${of}/:template/webhooks`, [Templates, 'webhook']).as('templates.webhook')

    router.post(`${of}/:template/pushes`, [TemplateSites, 'push']).as('templates.push')
    router
      .post(`${of}/:template/pushes/:push/undo`, [TemplateSites, 'takeBack'])
      .as('templates.take_back')
    router.put(`${of}/:template/sites/:site`, [TemplateSites, 'keep']).as('templates.keep')
    router.delete(`${of}/:template/sites/:site`, [TemplateSites, 'leave']).as('templates.leave')
  })
  .use([...web, middleware.auth()])
