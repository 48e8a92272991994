import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#app/web/exception_handler'))

/**
 * Run for every request, found or not. The public door must not pay for them: each one looks at the path first.
 */
server.use([
  () => import('#app/web/middleware/container_bindings_middleware'),
  () => import('#app/web/middleware/compression_middleware'),
  () => import('@adonisjs/static/static_middleware'),
  () => import('@adonisjs/vite/vite_middleware'),
  () => import('#app/web/middleware/inertia_middleware'),
  () => import('#app/web/middleware/refusal_language_middleware'),
])

router.use([])

/** What a page of a person needs, in this order; the routes of `app/collect` use none of it. */
export const middleware = router.named({
  body: () => import('@adonisjs/core/bodyparser_middleware'),
  session: () => import('@adonisjs/session/session_middleware'),
  shield: () => import('@adonisjs/shield/shield_middleware'),
  initializeAuth: () => import('@adonisjs/auth/initialize_auth_middleware'),
  silentAuth: () => import('#app/web/middleware/silent_auth_middleware'),
  auth: () => import('#app/web/middleware/auth_middleware'),
  shared: () => import('#app/sharing/middleware/shared_middleware'),
  guest: () => import('#app/web/middleware/guest_middleware'),
  actingAddress: () => import('#app/web/middleware/acting_address_middleware'),
  sameOrigin: () => import('#app/web/middleware/same_origin_middleware'),
})

/** A page or form of the dashboard. */
export const web = [
  middleware.body(),
  middleware.session(),
  middleware.shield(),
  middleware.initializeAuth(),
  middleware.actingAddress(),
]
