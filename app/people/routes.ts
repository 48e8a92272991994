import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'

const { Clients, GoogleAnswers, Invitations, InvitationAnswers, People, WorkspaceRules } =
  controllers.people

router
  .group(() => {
    router.get('/people', [People, 'first']).as('people.first')
    const of = '/workspaces/:workspace/people'
    router.get(of, [People, 'index']).as('people.index')
    router.put(`${of}/:user`, [People, 'update']).as('people.update')
    router.delete(`${of}/:user`, [People, 'destroy']).as('people.destroy')

    const clients = '/workspaces/:workspace/clients/:user'
    router.put(clients, [Clients, 'update']).as('clients.update')
    router.delete(clients, [Clients, 'destroy']).as('clients.destroy')
    const workspace = '/workspaces/:workspace'
    router.post(`${workspace}/owner`, [WorkspaceRules, 'handOver']).as('workspaces.hand_over')
    router.delete(workspace, [WorkspaceRules, 'destroy']).as('workspaces.destroy')
    router.post(`${workspace}/restore`, [WorkspaceRules, 'restore']).as('workspaces.restore')
    router
      .put(`${workspace}/two-factor`, [WorkspaceRules, 'requireTwoFactor'])
      .as('workspaces.two_factor')

    const invitations = '/workspaces/:workspace/invitations'
    router.post(invitations, [Invitations, 'store']).as('invitations.store')
    router.post(`${invitations}/:invitation`, [Invitations, 'resend']).as('invitations.resend')
    router.delete(`${invitations}/:invitation`, [Invitations, 'destroy']).as('invitations.destroy')

    router.post('/invitations/:token', [InvitationAnswers, 'accept']).as('invitations.accept')
  })
  .use([...web, middleware.auth()])

router
  .group(() => {
    router.get('/invitations/:token', [InvitationAnswers, 'show']).as('invitations.show')
    router
      .post('/invitations/:token/account', [InvitationAnswers, 'register'])
      .as('invitations.register')
  })
  .use(web)

router
  .group(() => {
    router.get('/invitations/:token/google', [GoogleAnswers, 'ask']).as('invitations.google')
    router
      .get('/invitations/:token/google/account', [GoogleAnswers, 'answer'])
      .as('invitations.google_answer')
  })
  .use([...web, middleware.guest()])
