import outsideConfig from '#config/outside'
import type { IncomingMessage } from 'node:http'
import type { OutsideAnswer } from '#app/plugins/contracts/plugin'

/** Reads as much as is kept and hangs up on the rest. */
export async function readAnswer(incoming: IncomingMessage): Promise<OutsideAnswer> {
  const { maxAnswerBytes } = outsideConfig
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of incoming) {
    chunks.push(chunk)
    length += chunk.length
    if (length > maxAnswerBytes) break
  }
  return {
    status: incoming.statusCode!,
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')])
    ),
    body: Buffer.concat(chunks).subarray(0, maxAnswerBytes).toString('utf8'),
    isCut: length > maxAnswerBytes,
  }
}
