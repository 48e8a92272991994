import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

router
  .group(() => {
    router.get('/sites/:id/runs/:run', [controllers.jobs.JobRuns, 'show'])
    router.post('/sites/:id/runs/:run/stop', [controllers.jobs.JobRuns, 'stop'])
    const ofWorkspace = '/workspaces/:workspace/runs/:run'
    router.get(ofWorkspace, [controllers.jobs.WorkspaceRuns, 'show'])
    router.post(`${ofWorkspace}/stop`, [controllers.jobs.WorkspaceRuns, 'stop'])
  })
  .use([...web, middleware.auth()])
