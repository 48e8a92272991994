import { createHash } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { ApiProblem } from '#app/api/problem'
import encryption from '@adonisjs/core/services/encryption'
import {
  keepAnswer,
  keptAnswer,
  releaseKey,
  takeKey,
  type AnswerKey,
  type KeptAnswer,
} from '#app/api/answering/queries/kept_answers'

export interface Answer {
  status: number
  body: string | Buffer
  headers: Record<string, string>
}

/** How long a request may be at it before it counts as broken off. */
const UNDER_WAY_MS = 60_000
const PURPOSE = 'kept answer'

/**
 * Does the work of a key once. What was answered is answered again; what was refused left nothing behind, and may be tried
 * again. Of one that was broken off nobody knows: it is never done a second time.
 */
export async function once(
  key: AnswerKey,
  request: string,
  work: () => Promise<Answer>
): Promise<Answer> {
  const fingerprint = createHash('sha256').update(request).digest('base64url')
  if (!(await takeKey(key, fingerprint, clock.now()))) return answerOfBefore(key, fingerprint)
  let answer: Answer
  try {
    answer = await work()
  } catch (error) {
    if (isRefusal(error)) await releaseKey(key)
    throw error
  }
  await keepAnswer(key, answer.status, encryption.encrypt(answer, { purpose: PURPOSE }))
  return answer
}

async function answerOfBefore(key: AnswerKey, fingerprint: string): Promise<Answer> {
  const kept = await keptAnswer(key)
  if (!kept) throw underWay()
  if (kept.fingerprint !== fingerprint) {
    throw new ApiProblem(422, 'E_KEY_REUSED', 'This idempotency key was used for another request.')
  }
  const answer = kept.answer && encryption.decrypt<Answer>(kept.answer, PURPOSE)
  if (answer) return { ...answer, headers: { ...answer.headers, 'Idempotent-Replayed': 'true' } }
  throw isUnderWay(kept) ? underWay() : brokenOff()
}

function isUnderWay({ startedAt, answer }: KeptAnswer) {
  return answer === null && clock.now().getTime() - startedAt.getTime() < UNDER_WAY_MS
}

function isRefusal(error: unknown) {
  const { status } = error as { status?: number }
  return status !== undefined && status < 500
}

const underWay = () =>
  new ApiProblem(409, 'E_UNDER_WAY', 'A request with this idempotency key is under way.', {
    headers: { 'Retry-After': '1' },
  })

const brokenOff = () =>
  new ApiProblem(409, 'E_BROKEN_OFF', 'The request with this idempotency key was broken off.', {
    help: 'Look whether it was done, and send it with another key if not.',
  })
