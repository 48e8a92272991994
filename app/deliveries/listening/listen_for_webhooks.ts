import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { verifyWebhook, type Verdict } from '#app/deliveries/listening/verify_webhook'

export interface Heard {
  id: string
  type: string
  verdict: Verdict
  body: string
}

interface Options {
  /** Null: nothing is verified. */
  secret: string | null
  port: number
  status: number
}

/** A receiver for development, on this machine only. Returns what ends it. */
export async function listenForWebhooks(options: Options, onHeard: (heard: Heard) => void) {
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const headers = request.headers as Record<string, string | undefined>
    const verdict = options.secret ? verifyWebhook(options.secret, headers, body) : 'unverified'
    onHeard({ id: headers['webhook-id'] ?? '', type: typeIn(body), verdict, body })
    const isGood = verdict === 'verified' || verdict === 'unverified'
    response.writeHead(isGood ? options.status : 400).end()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  return () => {
    server.closeAllConnections()
    server.close()
  }
}

function typeIn(body: string): string {
  try {
    return String(JSON.parse(body).type)
  } catch {
    return 'not JSON'
  }
}
