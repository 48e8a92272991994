import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { UploadFiles, UploadNetworks } = controllers.ads

router
  .group(() => {
    router.get('/networks/new', [UploadNetworks, 'create']).as('networks.new')
    router.post('/networks', [UploadNetworks, 'store']).as('networks.store')
    router.get('/networks/:target', [UploadNetworks, 'edit']).as('networks.edit')
    router.put('/networks/:target', [UploadNetworks, 'update']).as('networks.update')

    router.get('/files', [UploadFiles, 'index']).as('index')
    router.post('/targets/:target/files', [UploadFiles, 'take']).as('take')
    router.get('/files/:file', [UploadFiles, 'download']).as('download')
    router.post('/files/:file/uploaded', [UploadFiles, 'confirm']).as('confirm')
    router.post('/files/:file/returned', [UploadFiles, 'giveBack']).as('give_back')
    router.post('/files/:file/failed', [UploadFiles, 'fail']).as('fail')
  })
  .prefix('/sites/:id/ads/uploads')
  .as('sites.ads.files')
  .use([...web, middleware.auth()])
