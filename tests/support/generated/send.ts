import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Written } from './write.js'

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 })

/** Over real HTTP, at most 32 at a time. `fetch` would mend or refuse much of what is sent here. */
export function send({ method, path, headers, body }: Written): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>()
  const outgoing = request({
    agent,
    host: process.env.HOST,
    port: process.env.PORT,
    method,
    path,
    headers: { ...headers, ...(body.length && { 'content-length': body.length }) },
  })
  outgoing.on('response', (incoming) => {
    buffer(incoming).then(
      (bytes) =>
        resolve({
          status: incoming.statusCode!,
          headers: incoming.headers,
          text: bytes.toString(),
        }),
      reject
    )
  })
  outgoing.on('error', reject)
  outgoing.end(body)
  return promise
}

export function closeConnections() {
  agent.destroy()
}
