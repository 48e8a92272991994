import { openCallSecret } from '#app/calls/signing/call_secret'
import { sealedSecretsOf } from '#app/calls/queries/call_secrets'

/** With what calls of this site may be signed; none when nobody has made a secret yet. */
export async function secretsOf(siteId: string): Promise<string[]> {
  const sealed = await sealedSecretsOf(siteId)
  return sealed.flatMap((one) => openCallSecret(one, siteId) ?? [])
}
