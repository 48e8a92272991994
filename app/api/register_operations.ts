import router from '@adonisjs/core/services/router'
import { ApiProblem, noSuchThing } from '#app/api/problem'
import { serveOperation } from '#app/api/answering/serve_operation'
import type { Operation } from '#app/api/operation'
import type { HttpContext } from '@adonisjs/core/http'

const BASE = '/api/v1'
const ALL = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** The routes of all operations, and a no for whatever else is asked below `/api/v1`. */
export function registerOperations(operations: Operation[]) {
  for (const operation of operations) {
    router
      .route(`${BASE}${operation.path}`, methodsOf(operation), serveOperation(operation))
      .as(`api.v1.${operation.name}`)
  }
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const allowed = operations.filter((one) => one.path === path).flatMap(methodsOf)
    const others = ALL.filter((method) => !allowed.includes(method))
    router.route(`${BASE}${path}`, others, () => notAllowed(allowed))
  }
  router.any(BASE, notThere)
  router.any(`${BASE}/*`, notThere)
}

function methodsOf({ method }: Operation): string[] {
  return method === 'GET' ? ['GET', 'HEAD'] : [method]
}

function notAllowed(allowed: string[]): never {
  const message = `This address takes ${allowed.join(', ')}.`
  throw new ApiProblem(405, 'E_METHOD_NOT_ALLOWED', message, {
    headers: { Allow: allowed.join(', ') },
  })
}

function notThere(_: HttpContext): never {
  throw noSuchThing()
}
