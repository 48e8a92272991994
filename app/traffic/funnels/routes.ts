import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { answersInJson } from '#app/sites/answers_in_json'

const { Funnels, FunnelChanges } = controllers.traffic.funnels

const funnels = '/sites/:id/conversions/funnels'
const one = `${funnels}/:funnel`

router
  .group(() => {
    router.get(funnels, [Funnels, 'show']).as('sites.funnels')
    router.get(one, [Funnels, 'show']).as('sites.funnels.show')
    router.get(`${one}/visits`, [Funnels, 'visits']).as('sites.funnels.visits')
    router.get(`${one}/export.csv`, [Funnels, 'export']).as('sites.funnels.export')
  })
  .use([...web, middleware.auth()])

/** What the page of the funnels asks for and sends while it is open. */
router
  .group(() => {
    router.get('/sites/:id/conversions/steps', [Funnels, 'choices']).as('sites.funnels.choices')
    router.post(funnels, [FunnelChanges, 'store']).as('sites.funnels.store')
    router.put(one, [FunnelChanges, 'update']).as('sites.funnels.update')
    router.post(`${one}/remove`, [FunnelChanges, 'remove']).as('sites.funnels.remove')
    router.post(`${one}/restore`, [FunnelChanges, 'restore']).as('sites.funnels.restore')
    router.post(`${one}/move`, [FunnelChanges, 'move']).as('sites.funnels.move')
  })
  .use([answersInJson, ...web, middleware.auth()])
