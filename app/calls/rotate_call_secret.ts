import { record } from '#app/shared/record'
import { inSite } from '#app/shared/tenant_db'
import { writeSecret } from '#app/calls/queries/call_secrets'
import { newCallSecret, sealCallSecret } from '#app/calls/signing/call_secret'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'

/** Makes a secret, which nobody is ever shown again. The one before holds for another day. */
export async function rotateCallSecret(person: Person, siteId: string): Promise<string> {
  const secret = newCallSecret()
  await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    await writeSecret(trx, siteId, sealCallSecret(secret, siteId))
    await record(trx, { action: 'calls.secret_rotated' })
  })
  return secret
}
