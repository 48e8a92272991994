import type { Dispatcher } from 'undici'
import type { OutsideLimits } from '#config/outside'
import { explained } from '#app/plugins/outside/explained'
import { outboundUrl } from '#app/plugins/outside/outbound_url'
import { outsideAgent } from '#app/plugins/outside/outside_agent'
import { checkedHeaders } from '#app/plugins/outside/checked_headers'
import type { OutsideAnswer, OutsideHost } from '#app/plugins/contracts/plugin'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

type Method = (typeof METHODS)[number]

const agent = outsideAgent()

/** What the contract calls `fetch`. */
export function outsideFetch(limits: OutsideLimits): OutsideHost['fetch'] {
  return async (url, init = {}) => {
    const target = outboundUrl(url)
    const body = checkedBody(init.body, limits)
    const method = checkedMethod(init.method)
    const headers = { ...checkedHeaders(init.headers ?? {}), 'accept-encoding': 'identity' }
    const signal = AbortSignal.timeout(limits.timeLimitMs)
    try {
      return await send(target, { method, headers, body, signal }, limits)
    } catch (error) {
      throw explained(error, target, signal, limits)
    }
  }
}

type Request = Pick<Dispatcher.RequestOptions, 'method' | 'headers' | 'body'> & {
  signal: AbortSignal
}

async function send(
  { origin, pathname, search }: URL,
  { signal, ...request }: Request,
  { maxAnswerBytes }: OutsideLimits
): Promise<OutsideAnswer> {
  const answer = await agent.request({ origin, path: pathname + search, ...request, signal })
  const { bytes, isCut } = await readUpTo(answer.body, maxAnswerBytes)
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')])
    ),
    body: bytes.toString('utf8'),
    isCut,
  }
}

/** Reads as much as is kept and hangs up on the rest. */
async function readUpTo(body: AsyncIterable<Buffer>, max: number) {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    length += chunk.length
    if (length > max) break
  }
  return { bytes: Buffer.concat(chunks).subarray(0, max), isCut: length > max }
}

function checkedMethod(method = 'GET'): Method {
  const wanted = String(method).toUpperCase() as Method
  if (!METHODS.includes(wanted)) throw new Error(`the method is one of ${METHODS.join(', ')}`)
  return wanted
}

function checkedBody(body: string | undefined, { maxBodyBytes }: OutsideLimits): Buffer | null {
  if (body === undefined) return null
  if (typeof body !== 'string') throw new Error('the body has to be text')
  const bytes = Buffer.from(body)
  if (bytes.length > maxBodyBytes) {
    throw new Error(`the body is larger than ${maxBodyBytes / 1024} KB`)
  }
  return bytes
}
