import type { HttpContext } from '@adonisjs/core/http'
import { ApiProblem } from '#app/api/problem'
import type { Operation } from '#app/api/operation'
import { TOKEN_PREFIX, type ApiToken } from '#app/api/tokens/api_token'
import { verifyToken } from '#app/api/tokens/verify_token'

const LOOKS_LIKE_TOKEN = new RegExp(`${TOKEN_PREFIX}[\\w-]{8,}\\.[\\w-]{30,}`)
const IN_ADDRESS = ['token', 'access_token', 'api_key', 'apikey']

/** Whose token it is. Throws a 401 with what to do. */
export async function tokenOf(ctx: HttpContext): Promise<ApiToken> {
  if (holdsToken(ctx)) throw tokenInAddress()
  const [scheme, value, ...rest] = (ctx.request.header('authorization') ?? '').trim().split(/\s+/)
  if (scheme.toLowerCase() !== 'bearer' || !value || rest.length) {
    throw unauthorized('E_NO_TOKEN', 'Send a token: Authorization: Bearer om_…')
  }
  const token = await verifyToken(value)
  if (!token) {
    throw unauthorized('E_INVALID_TOKEN', 'This token does not exist, has expired or was revoked.')
  }
  return token
}

export function ensureScope(token: ApiToken, { scope }: Operation) {
  if (token.allows(scope)) return
  throw new ApiProblem(403, 'E_MISSING_SCOPE', `This token does not have the scope ${scope}.`, {
    help: 'Make one that has it.',
  })
}

/** By the name that it is given, or by how it looks. */
function holdsToken({ request }: HttpContext) {
  const query = request.parsedUrl.query ?? ''
  return IN_ADDRESS.some((name) => name in request.qs()) || LOOKS_LIKE_TOKEN.test(query)
}

function unauthorized(code: `E_${string}`, message: string) {
  const headers = { 'WWW-Authenticate': 'Bearer realm="api"' }
  return new ApiProblem(401, code, message, { headers })
}

/** Addresses end up in logs, histories and referrers of everybody on the way. */
const tokenInAddress = () =>
  new ApiProblem(400, 'E_TOKEN_IN_ADDRESS', 'A token in an address has been seen by others.', {
    help: 'Revoke it, make a new one, and send that in the header Authorization.',
  })
