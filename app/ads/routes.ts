import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { Ads, AdAccount, AdConnections } = controllers.ads

router
  .group(() => {
    router.get('/sites/:id/ads', [Ads, 'show']).as('sites.ads')
    router.post('/sites/:id/ads/fetch', [Ads, 'fetch']).as('sites.ads.fetch')

    router.get('/sites/:id/ads/account', [AdAccount, 'edit']).as('sites.ads.account')
    router.put('/sites/:id/ads/account', [AdAccount, 'choose']).as('sites.ads.account.choose')
    router.patch('/sites/:id/ads/account', [AdAccount, 'update']).as('sites.ads.account.update')
    router.delete('/sites/:id/ads/account', [AdAccount, 'remove']).as('sites.ads.account.remove')

    router.post('/sites/:id/ads/link', [AdConnections, 'link']).as('sites.ads.link')
    router
      .delete('/sites/:id/ads/connections/:connection', [AdConnections, 'unlink'])
      .as('sites.ads.unlink')
    router
      .get('/connections/google-ads/callback', [AdConnections, 'callback'])
      .as('connections.callback')
  })
  .use([...web, middleware.auth()])
