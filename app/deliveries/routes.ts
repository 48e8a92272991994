import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'

const { Webhooks, Endpoints, EventSchemas } = controllers.deliveries

router.get('/webhooks/schemas/:type', [EventSchemas, 'show']).as('webhooks.schema')

router
  .group(() => {
    router.get('/sites/:id/webhooks', [Webhooks, 'index']).as('webhooks.index')
    router.get('/sites/:id/webhooks/new', [Webhooks, 'create']).as('webhooks.create')
    router.get('/sites/:id/webhooks/events', [Webhooks, 'events']).as('webhooks.events')
    router.post('/sites/:id/webhooks', [Webhooks, 'store']).as('webhooks.store')

    const one = '/sites/:id/webhooks/:endpoint'
    router.get(one, [Endpoints, 'show']).as('webhooks.show')
    router.delete(one, [Endpoints, 'destroy']).as('webhooks.destroy')
    router.post(`${one}/pause`, [Endpoints, 'pause']).as('webhooks.pause')
    router.post(`${one}/resume`, [Endpoints, 'resume']).as('webhooks.resume')
    router.post(`${one}/test`, [Endpoints, 'test']).as('webhooks.test')
    router.post(`${one}/rotate`, [Endpoints, 'rotate']).as('webhooks.rotate')
    router.post(`${one}/resend`, [Endpoints, 'resendFailed']).as('webhooks.resend_failed')
    router.get(`${one}/messages/:message`, [Endpoints, 'message']).as('webhooks.message')
    router.post(`${one}/messages/:message/resend`, [Endpoints, 'resend']).as('webhooks.resend')
  })
  .use([...web, middleware.auth()])
