import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { Ads, AdAccount, AdConnections, Uploads, UploadTargets } = controllers.ads

router
  .group(() => {
    router.get('/sites/:id/ads', [Ads, 'show']).as('sites.ads')
    router.post('/sites/:id/ads/fetch', [Ads, 'fetch']).as('sites.ads.fetch')

    router.get('/sites/:id/ads/account', [AdAccount, 'edit']).as('sites.ads.account')
    router.put('/sites/:id/ads/account', [AdAccount, 'choose']).as('sites.ads.account.choose')
    router.patch('/sites/:id/ads/account', [AdAccount, 'update']).as('sites.ads.account.update')
    router.delete('/sites/:id/ads/account', [AdAccount, 'remove']).as('sites.ads.account.remove')

    router.get('/sites/:id/leads/:lead/uploads', [Uploads, 'ofLead']).as('sites.leads.uploads')
    router.post('/sites/:id/ads/link', [AdConnections, 'link']).as('sites.ads.link')
    router
      .delete('/sites/:id/ads/connections/:connection', [AdConnections, 'unlink'])
      .as('sites.ads.unlink')
    router
      .get('/connections/google-ads/callback', [AdConnections, 'callback'])
      .as('connections.callback')
  })
  .use([...web, middleware.auth()])

router
  .group(() => {
    router.get('/', [Uploads, 'show'])
    router.get('/export.csv', [Uploads, 'export']).as('export')
    router.get('/failed', [Uploads, 'countFailed']).as('failed')
    router.post('/resend', [Uploads, 'retryFailed']).as('resend')
    router.post('/receipts/:receipt/resend', [Uploads, 'retry']).as('receipts.resend')

    router.get('/targets/new', [UploadTargets, 'create']).as('targets.new')
    router.post('/targets', [UploadTargets, 'store']).as('targets.store')
    router.get('/targets/:target', [UploadTargets, 'edit']).as('targets.edit')
    router.put('/targets/:target', [UploadTargets, 'update']).as('targets.update')
    router.post('/targets/:target/pause', [UploadTargets, 'pause']).as('targets.pause')
    router.post('/targets/:target/resume', [UploadTargets, 'resume']).as('targets.resume')
    router.post('/targets/:target/try', [UploadTargets, 'try']).as('targets.try')
    router.delete('/targets/:target', [UploadTargets, 'remove']).as('targets.remove')
  })
  .prefix('/sites/:id/ads/uploads')
  .as('sites.ads.uploads')
  .use([...web, middleware.auth()])
