import { createHmac } from 'node:crypto'
import { seal } from '#app/plugins/sealed_settings'
import { siteRegistry } from '#app/sites/site_registry'
import { rowsOf, type TestSite } from '#tests/support/sites'

export const SECRET = 'a secret of the test'
const HOME = process.env.APP_URL!

/** Switched on and filled in, as on the page of the plugin. */
export async function useProvider(site: TestSite, plugin: string, secretKey: string, isOn = true) {
  const secrets = { [secretKey]: { value: SECRET, setAt: new Date().toISOString() } }
  const sealed = seal(secrets, { of: site.id, kind: 'call-provider', plugin })
  await rowsOf(
    `INSERT INTO site_plugins (site_id, kind, plugin, version, enabled, sealed_settings)
     VALUES (?, 'call-provider', ?, '', ?, ?)`,
    [site.id, plugin, isOn, sealed]
  )
  siteRegistry.forget(site.publicId)
}

export async function send(path: string, body: string, headers: Record<string, string>) {
  const response = await fetch(HOME + path, { method: 'POST', headers, body })
  return { status: response.status, body: (await response.json()) as any }
}

export function toTwilio(site: TestSite, fields: Record<string, string>, signedWith = SECRET) {
  const path = `/api/calls/twilio/${site.publicId}`
  const form = { Direction: 'inbound', To: '+4989654321', From: '+4930123456', ...fields }
  const sorted = Object.entries(form).sort(([a], [b]) => (a < b ? -1 : 1))
  const signature = createHmac('sha1', signedWith)
    .update(HOME + path + sorted.flat().join(''))
    .digest('base64')
  return send(path, new URLSearchParams(form).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': signature,
  })
}

export function toWebhook(
  site: Pick<TestSite, 'publicId'>,
  call: object,
  signedWith: string = SECRET
) {
  const body = JSON.stringify(call)
  const signature = createHmac('sha256', signedWith).update(body).digest('hex')
  return send(`/api/calls/signed-webhook/${site.publicId}`, body, { 'x-signature': signature })
}
