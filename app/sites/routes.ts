import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'
import { answersInJson } from '#app/sites/answers_in_json'

const { Home, Sites, SiteSettings, SiteInstall, TestSites } = controllers.sites

router
  .group(() => {
    router.get('/', [Home, 'show']).as('home')
    router.get('/sites/new', [Sites, 'create']).as('sites.create')
    router.post('/sites', [Sites, 'store']).as('sites.store')
    router.post('/sites/test', [TestSites, 'store']).as('sites.test')

    router.get('/sites/:id/install', [SiteInstall, 'show']).as('sites.install')
    router.post('/sites/:id/hosts', [SiteInstall, 'allow']).as('sites.allow_host')
    router.get('/sites/:id/settings', [SiteSettings, 'edit']).as('sites.settings')
    router.put('/sites/:id', [SiteSettings, 'update']).as('sites.update')
    router.delete('/sites/:id', [SiteSettings, 'destroy']).as('sites.destroy')
    router.post('/sites/:id/restore', [SiteSettings, 'restore']).as('sites.restore')
  })
  .use([...web, middleware.auth()])

router
  .post('/api/create-test-site', [TestSites, 'api'])
  .as('api.create_test_site')
  .use([
    answersInJson,
    middleware.body(),
    middleware.session(),
    middleware.initializeAuth(),
    middleware.sameOrigin(),
  ])
