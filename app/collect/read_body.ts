import type { IncomingMessage } from 'node:http'

/** The sender went away in the middle of its request: nobody's fault, and nobody is there to hear an answer. */
export class SenderLeft extends Error {}

/**
 * The body of a request as text, or null when it is larger than `limit` bytes: counted as they arrive, whatever the header
 * says. The rest of it is read and thrown away, so that the sender gets to see the answer. What is not UTF-8 becomes U+FFFD.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) {
        request.removeAllListeners('data')
        request.resume()
        resolve(null)
      } else {
        chunks.push(chunk)
      }
    })
    request.on('end', () => resolve(Buffer.concat(chunks, size).toString('utf8')))
    request.on('error', () => reject(new SenderLeft()))
    if (request.destroyed) reject(new SenderLeft())
  })
}
