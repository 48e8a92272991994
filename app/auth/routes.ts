import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { SignUp, SignIn, ForgotPassword, ResetPassword, Google } = controllers.auth
const { Account, Password, GoogleLink, Language } = controllers.auth

/** For strangers: who is signed in is sent on. */
router
  .group(() => {
    router.get('/sign-up', [SignUp, 'show'])
    router.post('/sign-up', [SignUp, 'store'])
    router.get('/sign-in', [SignIn, 'show'])
    router.post('/sign-in', [SignIn, 'store'])
    router.get('/sign-in/google', [Google, 'redirect'])
    router.get('/forgot-password', [ForgotPassword, 'show'])
    router.post('/forgot-password', [ForgotPassword, 'store'])
  })
  .use([...web, middleware.guest()])

/** For anybody, signed in or not. */
router
  .group(() => {
    router.put('/language', [Language, 'update'])
    router.post('/sign-out', [SignIn, 'destroy'])
    router.get('/sign-in/google/callback', [Google, 'callback'])
    router.get('/reset-password/:token', [ResetPassword, 'show'])
    router.post('/reset-password/:token', [ResetPassword, 'store'])
  })
  .use(web)

router
  .group(() => {
    router.get('/account', [Account, 'show'])
    router.put('/account/name', [Account, 'rename'])
    router.put('/account/password', [Password, 'update'])
    router.delete('/account/sessions', [Account, 'endSessions'])
    router.post('/account/google', [GoogleLink, 'store'])
    router.delete('/account/google', [GoogleLink, 'destroy'])
  })
  .use([...web, middleware.auth()])
