import env from '#start/env'
import { until } from '#tests/support/until'

const base = () => `http://${env.get('HOST')}:${env.get('PORT')}`

/** What a browser's EventSource does, with its answer to look at. */
export async function openStream(path: string, cookie?: string) {
  const abort = new AbortController()
  const response = await fetch(base() + path, {
    headers: { accept: 'text/event-stream', ...(cookie ? { cookie } : {}) },
    redirect: 'manual',
    signal: abort.signal,
  })
  const stream = new OpenStream(response, () => abort.abort())
  if (response.status === 200) void stream.read()
  return stream
}

export class OpenStream {
  messages: any[] = []
  isOver = false

  constructor(
    readonly response: Response,
    readonly close: () => void
  ) {}

  get status() {
    return this.response.status
  }

  /** Transmit's own pings are not messages of the site. */
  async read() {
    let text = ''
    const decoder = new TextDecoder()
    try {
      for await (const chunk of this.response.body!) {
        text += decoder.decode(chunk, { stream: true })
        const frames = text.split('\n\n')
        text = frames.pop()!
        for (const frame of frames) this.#take(frame)
      }
    } catch {
      // Closed by one of the two sides: that it is over is all there is to say.
    }
    this.isOver = true
  }

  next(test: (message: any) => boolean = () => true) {
    return until(() => this.messages.find(test), { what: 'a message' })
  }

  over() {
    return until(() => this.isOver, { what: 'the end of the stream' })
  }

  #take(frame: string) {
    const data = frame
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => line.slice(6))
      .join('\n')
    if (!data || data.includes('$$transmit/ping')) return
    this.messages.push(JSON.parse(data))
  }
}

/** A plain request of a signed-in person. */
export function getAs(cookie: string | undefined, path: string, headers = {}) {
  return fetch(base() + path, {
    headers: { accept: 'application/json', ...headers, ...(cookie ? { cookie } : {}) },
    redirect: 'manual',
  })
}
