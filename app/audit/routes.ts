import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'

const { Audit } = controllers.audit

router
  .group(() => {
    const of = '/workspaces/:workspace/audit'
    router.get(of, [Audit, 'index']).as('audit.index')
    router.get(`${of}/export.csv`, [Audit, 'export']).as('audit.export')
  })
  .use([...web, middleware.auth()])
