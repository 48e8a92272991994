import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { answersInJson } from '#app/sites/answers_in_json'

const { Calls, CallSetup, Numbers } = controllers.calls

router
  .group(() => {
    router.get('/sites/:id/calls', [Calls, 'show']).as('sites.calls')
    router.get('/sites/:id/calls/setup', [CallSetup, 'show']).as('sites.calls.setup')

    const numbers = '/sites/:id/calls/numbers'
    router.get(numbers, [Numbers, 'show']).as('sites.numbers')
    router.put(numbers, [Numbers, 'saveSettings']).as('sites.numbers.save')
    router.post(`${numbers}/sources`, [Numbers, 'addSource']).as('sites.numbers.add_source')
    const source = `${numbers}/sources/:number`
    router.put(source, [Numbers, 'renameSource']).as('sites.numbers.rename_source')
    router.delete(source, [Numbers, 'removeSource']).as('sites.numbers.remove_source')
    router.post(`${numbers}/pool`, [Numbers, 'addToPool']).as('sites.numbers.add_to_pool')
    router
      .delete(`${numbers}/pool/:number`, [Numbers, 'removeFromPool'])
      .as('sites.numbers.remove_from_pool')
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
