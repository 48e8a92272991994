import type { Dispatcher } from 'undici'
import { googleLimits } from '#config/google'
import { outsideAgent } from '#app/plugins/outside/outside_agent'
import { garbled, unreachable } from '#app/ads/google/google_problem'

const MAX_ANSWER_BYTES = 4 * 1024 * 1024

const agent = outsideAgent()

export interface GoogleRequest {
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  /** To the end of the answer. Without it only silence ends it: a long report takes its time. */
  timeLimitMs?: number
}

export type GoogleAnswer = Dispatcher.ResponseData

/**
 * One try of one request, by the guarded way out. Never more than one: a code or a refresh token that was used without an
 * answer must not be used again unseen, and whoever has a queue knows better when.
 */
export async function askGoogle(request: GoogleRequest): Promise<GoogleAnswer> {
  const { url, method = 'GET', headers, body, timeLimitMs } = request
  const { origin, pathname, search } = new URL(url)
  try {
    return await agent.request({
      origin,
      path: pathname + search,
      method,
      headers: { 'user-agent': 'OpsMantik', 'accept': 'application/json', ...headers },
      body,
      headersTimeout: googleLimits.silenceMs,
      bodyTimeout: googleLimits.silenceMs,
      signal: timeLimitMs ? AbortSignal.timeout(timeLimitMs) : undefined,
    })
  } catch (error) {
    throw unreachable(whyNot(error))
  }
}

/** The whole answer, if it is JSON of a sensible size. */
export async function readJson({ body, statusCode }: GoogleAnswer): Promise<unknown> {
  const text = await readText(body)
  try {
    return JSON.parse(text)
  } catch {
    throw garbled(`status ${statusCode}, and ${text.trim() ? 'no JSON' : 'nothing more'}`)
  }
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of body) {
      length += chunk.length
      if (length > MAX_ANSWER_BYTES) break
      chunks.push(chunk)
    }
  } catch (error) {
    throw unreachable(whyNot(error))
  }
  if (length > MAX_ANSWER_BYTES) throw garbled('it does not end')
  return Buffer.concat(chunks).toString('utf8')
}

/** By code: the message of an error may hold the address, and that a token. */
export function whyNot(error: unknown): string {
  const { code, name } = error as { code?: string; name?: string }
  if (name === 'TimeoutError' || code?.endsWith('_TIMEOUT')) return 'it does not answer in time'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its name could not be looked up'
  if (code === 'ECONNREFUSED') return 'nobody answers there'
  if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return 'it hung up'
  return code ? `the connection failed (${code})` : 'the connection failed'
}
