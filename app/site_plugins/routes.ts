import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'

const { SitePlugins, WorkspacePlugins } = controllers.sitePlugins

router
  .group(() => {
    router.get('/sites/:id/plugins', [SitePlugins, 'index']).as('site_plugins.index')
    router.get('/sites/:id/plugins/:kind/:name', [SitePlugins, 'show']).as('site_plugins.show')
    router.put('/sites/:id/plugins/:kind/:name', [SitePlugins, 'update']).as('site_plugins.update')
    router.post('/sites/:id/plugins/:kind/:name/use', [SitePlugins, 'use']).as('site_plugins.use')
    router
      .post('/sites/:id/plugins/:kind/:name/version', [SitePlugins, 'changeVersion'])
      .as('site_plugins.version')

    router.get('/workspaces/:id/plugins', [WorkspacePlugins, 'index']).as('workspace_plugins.index')
    router
      .get('/workspaces/:id/plugins/:kind/:name', [WorkspacePlugins, 'show'])
      .as('workspace_plugins.show')
    router
      .put('/workspaces/:id/plugins/:kind/:name', [WorkspacePlugins, 'update'])
      .as('workspace_plugins.update')
  })
  .use([...web, middleware.auth()])
