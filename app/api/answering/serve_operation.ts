import { ApiProblem } from '#app/api/problem'
import { once, type Answer } from '#app/api/answering/once'
import { spendOfSite, spendOfToken } from '#app/api/answering/spend'
import { ensureScope, tokenOf } from '#app/api/answering/admit'
import { placeOfCall, type Place } from '#app/api/answering/place_of_call'
import { ensureKnown } from '#app/api/answering/ensure_known'
import { ensureStorable } from '#app/api/answering/ensure_storable'
import { readJsonBody } from '#app/api/answering/read_json_body'
import { errors } from '@vinejs/vine'
import { asSent } from '#app/api/answering/as_sent'
import { ensureMay } from '#app/access/ensure_may_call'
import { takesBody, type Call, type Operation } from '#app/api/operation'
import type { HttpContext } from '@adonisjs/core/http'
import type { ApiToken } from '#app/api/tokens/api_token'

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/

/** A request to one operation: who, may they, how often, where, what; then the work. */
export function serveOperation(operation: Operation) {
  return async (ctx: HttpContext) => {
    const { request, response } = ctx
    const token = await tokenOf(ctx)
    await spendOfToken(ctx, token)
    ensureScope(token, operation)
    ensureStorable([ctx.params, request.qs()])
    const place = await placeOfCall(operation, token, ctx.params)
    if (place.siteId) await spendOfSite(ctx, token, place.siteId)
    await ensureMay(token.person.id, operation.deeds[0], () => whereOf(place))
    const { text, json } = takesBody(operation)
      ? await readJsonBody(ctx, operation.mostBytes)
      : NO_BODY
    const work = () => answerTo(operation, ctx, { token, place, json })

    // An empty one is no key, and not none: `header()` makes no difference.
    const key = operation.method === 'POST' ? request.headers()['idempotency-key'] : undefined
    const asked = `${request.method()} ${request.url(true)}\n${text}`
    const answer =
      key === undefined ? await work() : await once(keyOf(token, key), asked, () => work())
    for (const [name, value] of Object.entries(answer.headers)) response.header(name, value)
    response.header('Cache-Control', 'no-store').status(answer.status).send(answer.body)
  }
}

const NO_BODY = { text: '', json: {} }

const whereOf = ({ siteId, workspaceId }: Place) => (siteId ? { siteId } : { workspaceId })

interface Asked {
  token: ApiToken
  place: Place
  json: object
}

async function answerTo(operation: Operation, ctx: HttpContext, asked: Asked): Promise<Answer> {
  const { request, params, i18n } = ctx
  const { token, place, json } = asked
  const headers: Record<string, string> = {}
  ensureKnown(operation.query, request.qs())
  if (takesBody(operation)) ensureKnown(operation.body, json)
  const call: Call<unknown, unknown> = {
    ...place,
    token,
    person: token.person,
    language: i18n.locale as Call['language'],
    params,
    query: await operation.query?.validate(request.qs()),
    body: await operation.body?.validate(json),
    seen: seenVersion(operation, request.header('if-match')),
    isVersion: (version) => (headers.ETag = `"${version}"`),
  }
  const result = await runSeen(operation, call as Call<any, any>)
  if (operation.file) {
    headers['Content-Type'] = operation.file
    return { status: 200, body: result, headers }
  }
  if (!operation.answer) return { status: 204, body: '', headers }
  headers['Content-Type'] = 'application/json; charset=utf-8'
  return { status: operation.status ?? 200, body: JSON.stringify(result), headers }
}

/** Who says what they saw and is too late, hears that, and not of a form; fields are called as they were sent. */
async function runSeen(operation: Operation, call: Call<any, any>) {
  try {
    return await operation.run(call)
  } catch (error) {
    if (error instanceof errors.E_VALIDATION_ERROR) throw asSent(operation.body, error)
    const { status, code } = error as { status?: number; code?: string }
    if (call.seen === null || status !== 409 || !code?.startsWith('E_STALE')) throw error
    throw new ApiProblem(
      412,
      'E_CHANGED',
      'It was changed since you read it. Nothing was stored.',
      {
        help: 'Read it again, and send your change with the new ETag.',
      }
    )
  }
}

function seenVersion({ versions }: Operation, header: string | undefined): string | null {
  if (header === undefined || header.trim() === '*') return null
  if (!versions) {
    throw new ApiProblem(400, 'E_INVALID_IF_MATCH', 'This has no versions: leave out If-Match.')
  }
  const version = /^\s*"([^"]*)"\s*$/.exec(header)?.[1]
  if (version !== undefined) return version
  throw new ApiProblem(400, 'E_INVALID_IF_MATCH', 'If-Match takes one ETag, as it was answered.')
}

function keyOf(token: ApiToken, key: string | string[]) {
  if (typeof key === 'string' && IDEMPOTENCY_KEY.test(key))
    return { tokenId: String(token.identifier), key }
  throw new ApiProblem(
    400,
    'E_INVALID_KEY',
    'An idempotency key is 1 to 255 letters, digits and signs.'
  )
}
