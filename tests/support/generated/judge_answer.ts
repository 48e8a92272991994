import assert from 'node:assert/strict'
import type { Fate, Forecast, Dropped } from './forecast.js'
import type { Reply } from './send.js'

/** Holds one answer against what was foretold. Gives back how many events it calls accepted, if it says so. */
export function judgeAnswer(reply: Reply, forecast: Forecast, origin: string | undefined) {
  const isJson = /^application\/json/.test(reply.headers['content-type'] ?? '')
  const body = isJson && reply.text ? JSON.parse(reply.text) : null
  if (forecast.kind === 'stray') return judgeStray(reply, body)

  assert.equal(reply.headers.vary, 'Origin', 'every answer depends on the origin')
  assert.equal(reply.headers['access-control-allow-credentials'], undefined)
  judgeAllowedOrigin(reply, forecast, origin?.trim())

  if (forecast.kind === 'preflight') {
    assert.equal(reply.status, 204)
  } else if (forecast.kind === 'refused') {
    judgeRefusal(reply, body, forecast)
  } else {
    assert.equal(reply.status, 200, reply.text)
    judgeSuccess(body, forecast.isBatch, forecast.fates)
  }
}

export function isDropped(fate: Fate): fate is Dropped {
  return 'reason' in fate
}

function judgeStray({ status, text }: Reply, body: any) {
  assert.ok(status >= 400 && status < 500, `nobody is there, and the answer is ${status}`)
  // A path that cannot be decoded never reaches the routes; the framework says so in two words.
  if (text && text !== 'Bad Request') assert.equal(typeof body?.error?.code, 'string', text)
}

/** No browser names an origin in other letters than ASCII, and Node writes those in an encoding of its choice. */
function judgeAllowedOrigin({ headers }: Reply, forecast: Forecast, origin = '') {
  const isForeign = forecast.kind === 'refused' && forecast.code === 'E_ORIGIN_NOT_ALLOWED'
  const isNamed = origin !== '' && !isForeign
  const allowed = headers['access-control-allow-origin']
  if (isNamed && /[^\x20-\x7e]/.test(origin)) return
  assert.equal(allowed, isNamed ? origin : undefined)
}

function judgeRefusal(
  { status, text }: Reply,
  body: any,
  { status: expected, code }: { status: number; code: string }
) {
  assert.equal(status, expected, text.slice(0, 500))
  const { fields, ...error } = body.error
  assert.deepEqual(Object.keys(body), ['error'])
  assert.deepEqual(Object.keys(error), ['code', 'message'])
  assert.equal(error.code, code)
  assert.equal(Array.isArray(fields), code === 'E_VALIDATION')
  for (const problem of fields ?? []) {
    assert.deepEqual(Object.keys(problem), ['field', 'rule', 'message'])
  }
}

function judgeSuccess(body: any, isBatch: boolean, fates: Fate[]) {
  const dropped = fates.filter(isDropped).map(({ id, reason }) => ({ id, reason }))
  const admitted = fates.length - dropped.length
  if (admitted === 0) assert.equal(body.score, null, 'a score of nothing')
  else assert.ok(Number.isInteger(body.score) && body.score >= 0 && body.score <= 100, body.score)

  if (!isBatch) {
    const { score } = body
    const expected = dropped.length
      ? { status: 'dropped', score, dropped }
      : { status: 'synced', score }
    assert.deepEqual(body, expected)
    return
  }
  const { accepted, duplicates, ...rest } = body
  assert.equal(accepted + duplicates, admitted, 'each event is accepted, a duplicate, or dropped')
  assert.ok(accepted >= 0 && duplicates >= 0)
  assert.deepEqual(rest, { status: 'synced', score: body.score, dropped })
}
