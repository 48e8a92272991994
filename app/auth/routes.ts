import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { SignUp, SignIn, ForgotPassword, ResetPassword, Google } = controllers.auth
const { Account, Password, GoogleLink, Language, Logins, SignInCode, TwoFactor } = controllers.auth

/** For strangers: who is signed in is sent on. */
router
  .group(() => {
    router.get('/sign-up', [SignUp, 'show'])
    router.post('/sign-up', [SignUp, 'store'])
    router.get('/sign-in', [SignIn, 'show'])
    router.post('/sign-in', [SignIn, 'store'])
    router.get('/sign-in/code', [SignInCode, 'show'])
    router.post('/sign-in/code', [SignInCode, 'store'])
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
    router.delete('/account/sessions/others', [Logins, 'destroyOthers'])
    router.delete('/account/sessions/:login', [Logins, 'destroy'])
    router.get('/account/two-factor', [TwoFactor, 'show'])
    router.post('/account/two-factor/begin', [TwoFactor, 'begin'])
    router.post('/account/two-factor', [TwoFactor, 'store'])
    router.post('/account/two-factor/codes', [TwoFactor, 'renewCodes'])
    router.delete('/account/two-factor', [TwoFactor, 'destroy'])
    router.post('/account/google', [GoogleLink, 'store'])
    router.delete('/account/google', [GoogleLink, 'destroy'])
  })
  .use([...web, middleware.auth()])
