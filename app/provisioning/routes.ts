import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'

const { Provisioning, ProvisioningRuns } = controllers.provisioning

router
  .group(() => {
    const of = '/workspaces/:workspace/provisioning'
    router.get(of, [Provisioning, 'index']).as('provisioning.index')
    router.post(of, [Provisioning, 'store']).as('provisioning.store')
    router.get(`${of}/example`, [Provisioning, 'example']).as('provisioning.example')
    router.get(`${of}/:run`, [ProvisioningRuns, 'show']).as('provisioning.show')
    router.get(`${of}/:run/report`, [ProvisioningRuns, 'report']).as('provisioning.report')
    router.post(`${of}/:run/apply`, [ProvisioningRuns, 'apply']).as('provisioning.apply')
    router.post(`${of}/:run/undo`, [ProvisioningRuns, 'undo']).as('provisioning.undo')
  })
  .use([...web, middleware.auth()])
