import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'

const { Branding, Logos } = controllers.branding

router
  .group(() => {
    const of = '/workspaces/:workspace/branding'
    router.get('/branding', [Branding, 'first']).as('branding.first')
    router.get(of, [Branding, 'show']).as('branding.show')
    router.put(of, [Branding, 'update']).as('branding.update')
    router.delete(of, [Branding, 'destroy']).as('branding.destroy')
  })
  .use([...web, middleware.auth()])

router.get('/brand/:file', [Logos, 'show']).as('branding.logo')
