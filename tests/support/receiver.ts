import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { AddressInfo } from 'node:net'
import outsideConfig from '#config/outside'

export interface Received {
  id: string
  headers: Record<string, string>
  body: string
  json: any
  at: number
}

type Answer = (response: ServerResponse, received: Received, request: IncomingMessage) => unknown

/** Whoever a webhook is sent to, on 127.0.0.1, which is allowed as long as it is there. */
export class Receiver {
  readonly received: Received[] = []
  answer: Answer
  #server = createServer((request, response) => void this.#take(request, response))

  private constructor(answer: Answer) {
    this.answer = answer
  }

  static async start(
    cleanup: (hook: () => void) => void,
    answer: Answer = (response) => response.end('ok')
  ) {
    const receiver = new Receiver(answer)
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve))
    outsideConfig.allowedRanges = ['127.0.0.0/8']
    cleanup(() => receiver.close())
    return receiver
  }

  get port() {
    return (this.#server.address() as AddressInfo).port
  }

  get url() {
    return `http://127.0.0.1:${this.port}/hooks`
  }

  get ids() {
    return this.received.map(({ id }) => id)
  }

  close() {
    outsideConfig.allowedRanges = []
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #take(request: IncomingMessage, response: ServerResponse) {
    const body = await text(request)
    const headers = request.headers as Record<string, string>
    const received = {
      id: headers['webhook-id'],
      headers,
      body,
      json: JSON.parse(body),
      at: Date.now(),
    }
    this.received.push(received)
    this.answer(response, received, request)
  }
}
