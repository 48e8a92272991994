import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { CallImports } = controllers.calls.importing

router
  .group(() => {
    const all = '/sites/:id/calls/import'
    router.get(all, [CallImports, 'index']).as('sites.calls.imports')
    router.post(all, [CallImports, 'store']).as('sites.calls.imports.upload')

    const one = `${all}/:file`
    router.get(one, [CallImports, 'show']).as('sites.calls.import')
    router.put(one, [CallImports, 'update']).as('sites.calls.import.map')
    router.delete(one, [CallImports, 'destroy']).as('sites.calls.import.discard')
    router.post(`${one}/check`, [CallImports, 'check']).as('sites.calls.import.check')
    router.post(`${one}/start`, [CallImports, 'start']).as('sites.calls.import.start')
    router.post(`${one}/stop`, [CallImports, 'stop']).as('sites.calls.import.stop')
    router.post(`${one}/take-back`, [CallImports, 'takeBack']).as('sites.calls.import.take_back')
    router.get(`${one}/refused.csv`, [CallImports, 'refused']).as('sites.calls.import.refused')
  })
  .use([...web, middleware.auth()])
