import outsideConfig from '#config/outside'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { until } from '#tests/support/until'
import { watchedHealth } from './health_page.js'
import { asProgram } from '#tests/functional/sites/person'

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

/** The web server of a client, on 127.0.0.1, which may be reached as long as it is there; and a site with its pages. */
export async function clientPage(cleanup: (hook: () => void) => void) {
  const watched = await watchedHealth({ domain: '127.0.0.1', extraOrigins: ['169.254.169.254'] })
  const client = { answer: ((_, response) => response.end()) as Answer, requests: [] as string[] }
  const server = createServer((request, response) => {
    client.requests.push(request.url!)
    client.answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  outsideConfig.allowedRanges = ['127.0.0.1']
  cleanup(() => {
    outsideConfig.allowedRanges = []
    server.closeAllConnections()
    server.close()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { visitor, site } = watched

  const path = `/sites/${site.id}/health/check`
  const begin = async (url = `${origin}/`) => {
    const answer = await visitor.send('POST', path, { url }, asProgram)
    return { status: answer.status, body: JSON.parse(answer.body) }
  }
  const state = async () => JSON.parse((await visitor.get(path, asProgram)).body).check
  const ended = () => until(async () => ((await state()).state === 'done' ? state() : null))
  /** What it says in the end. */
  const check = async (url?: string) => {
    const { status, body } = await begin(url)
    return status === 202 ? { status: 200, body: await ended() } : { status, body }
  }
  /** By their codes, with what is said of each. */
  const found = async (url?: string) => {
    const { body } = await check(url)
    return Object.fromEntries(
      body.findings.map((f: any) => [f.code, { level: f.level, ...f.facts }])
    )
  }
  const html = (head = '', body = '', headers: Record<string, string> = {}) => {
    client.answer = (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
        .end(
          `<!doctype html><html><head><title>İİİİ</title>${head}</head><body>${body}</body></html>`
        )
  }
  return { ...watched, client, origin, begin, state, ended, check, found, html }
}
