import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'

const { WorkspaceExports, WorkspaceImports } = controllers.moving

router
  .group(() => {
    const out = '/workspaces/:workspace/export'
    router.get(out, [WorkspaceExports, 'index']).as('workspaces.export')
    router.post(out, [WorkspaceExports, 'store']).as('workspaces.export.start')
    router.get(`${out}/:run/file`, [WorkspaceExports, 'download']).as('workspaces.export.file')
    router.delete(`${out}/:run`, [WorkspaceExports, 'destroy']).as('workspaces.export.discard')

    const all = '/workspaces/:workspace/import'
    router.get(all, [WorkspaceImports, 'index']).as('workspaces.import')
    router.post(all, [WorkspaceImports, 'store']).as('workspaces.import.upload')
    const one = `${all}/:import`
    router.post(`${one}/start`, [WorkspaceImports, 'start']).as('workspaces.import.start')
    router.post(`${one}/stop`, [WorkspaceImports, 'stop']).as('workspaces.import.stop')
    router.post(`${one}/undo`, [WorkspaceImports, 'undo']).as('workspaces.import.undo')
    router.delete(one, [WorkspaceImports, 'destroy']).as('workspaces.import.discard')
  })
  .use([...web, middleware.auth()])
