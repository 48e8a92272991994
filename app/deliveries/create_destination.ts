import { clock } from '#app/shared/clock'
import { inSite } from '#app/shared/tenant_db'
import { siteRegistry } from '#app/sites/site_registry'
import { insertDestination } from '#app/deliveries/queries/insert_destination'
import { newKey, verifyingKey, type Signature } from '#app/deliveries/signing_keys'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { checkedDestination, type DestinationInput } from '#app/deliveries/checked_destination'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface CreatedDestination {
  id: string
  /** What receivers verify with: shown this once. Null for what is not signed. */
  secret: string | null
}

interface Site {
  id: string
  publicId: string
}

type Input = DestinationInput & { signature?: Signature }

export async function createDestination(
  person: Person,
  site: Site,
  input: Input
): Promise<CreatedDestination> {
  await inSite(person.id, site.id, ({ role }) => ensureMayChangeSites(person, role))
  // Looking an address up may take a while; no transaction is held open for it.
  const destination = await checkedDestination(input)
  return inSite(person.id, site.id, ({ trx }) => insert(trx, site, destination, input.signature))
}

/** For an operator at a shell, over the connection of background work. */
export async function createDestinationOf(
  client: QueryClientContract,
  site: Site,
  input: Input
): Promise<CreatedDestination> {
  return insert(client, site, await checkedDestination(input), input.signature)
}

async function insert(
  client: QueryClientContract,
  site: Site,
  destination: Awaited<ReturnType<typeof checkedDestination>>,
  signature: Signature = 'v1'
): Promise<CreatedDestination> {
  const key = destination.plugin.signs ? newKey(signature) : null
  const keys = key ? [{ value: key, until: null }] : []
  const id = await insertDestination(client, {
    siteId: site.id,
    destination,
    keys,
    now: clock.now(),
  })
  siteRegistry.forget(site.publicId)
  return { id, secret: key && verifyingKey(key) }
}
