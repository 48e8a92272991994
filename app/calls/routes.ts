import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { answersInJson } from '#app/sites/answers_in_json'

const { Calls, CallSetup } = controllers.calls

router
  .group(() => {
    router.get('/sites/:id/calls', [Calls, 'show']).as('sites.calls')
    router.get('/sites/:id/calls/setup', [CallSetup, 'show']).as('sites.calls.setup')
  })
  .use([...web, middleware.auth()])

/** What the page of the calls asks for and sends while it is open. */
router
  .group(() => {
    router.get('/sites/:id/calls/list', [Calls, 'list']).as('sites.calls.list')
    router.get('/sites/:id/calls/today', [Calls, 'today']).as('sites.calls.today')
    router.get('/sites/:id/calls/:call', [Calls, 'details']).as('sites.calls.details')
    router.put('/sites/:id/calls/:call/status', [Calls, 'setStatus']).as('sites.calls.status')
    router.put('/sites/:id/calls/:call/match', [Calls, 'match']).as('sites.calls.match')
    router.post('/sites/:id/calls/:call/undo', [Calls, 'undo']).as('sites.calls.undo')
    router.post('/sites/:id/calls/secret', [CallSetup, 'rotate']).as('sites.calls.secret')
  })
  .use([answersInJson, ...web, middleware.auth()])
