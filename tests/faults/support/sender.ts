import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** What came of one request. */
export interface Answer {
  /** null: none came, because the connection was refused or broke. */
  status: number | null
  error: string | null
  retryAfter: string | null
  body: any
  sentAt: number
  answeredAt: number
}

/** Longer than any answer may take. */
const PATIENCE_MS = 20_000

/** Posts to `/api/sync` over connections that it keeps, as a browser does; never throws. */
export class Sender {
  isClosed = false
  #agent = new Agent({ keepAlive: true, maxSockets: 256 })

  /** `origin` says for each request which process it goes to. */
  constructor(private origin: () => string) {}

  async post(payload: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const sentAt = performance.now()
    const answer = { status: null, error: null, retryAfter: null, body: null }
    try {
      const { status, retryAfter, body } = await this.#exchange(JSON.stringify(payload), headers)
      return { ...answer, status, retryAfter, body, sentAt, answeredAt: performance.now() }
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      return { ...answer, error: code ?? message, sentAt, answeredAt: performance.now() }
    }
  }

  close() {
    this.isClosed = true
    this.#agent.destroy()
  }

  #exchange(body: string, headers: Record<string, string>) {
    const { promise, resolve, reject } =
      Promise.withResolvers<Pick<Answer, 'status' | 'retryAfter' | 'body'>>()
    const outgoing = request(
      `${this.origin()}/api/sync`,
      {
        method: 'POST',
        agent: this.#agent,
        headers: {
          'content-type': 'text/plain',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      async (incoming) => {
        try {
          const answer = await text(incoming)
          const retryAfter = incoming.headers['retry-after'] ?? null
          resolve({ status: incoming.statusCode!, retryAfter, body: parsed(answer) })
        } catch (error) {
          reject(error as Error)
        }
      }
    )
    outgoing.setTimeout(PATIENCE_MS, () => outgoing.destroy(new Error('no answer in time')))
    outgoing.on('error', reject)
    outgoing.end(body)
    return promise
  }
}

function parsed(answer: string) {
  try {
    return JSON.parse(answer)
  } catch {
    return answer
  }
}
