import { record } from '#app/shared/record'
import { clock } from '#app/shared/clock'
import { siteRegistry } from '#app/sites/site_registry'
import { inScope, type Scope } from '#app/deliveries/scope'
import { sitesOf } from '#app/deliveries/queries/sites_of'
import { whenHeardChanged } from '#app/deliveries/when_heard_changed'
import { insertDestination } from '#app/deliveries/queries/insert_destination'
import { newKey, verifyingKey, type Signature } from '#app/deliveries/signing_keys'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import {
  checkedDestination,
  type CheckedDestination,
  type DestinationInput,
} from '#app/deliveries/checked_destination'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface CreatedDestination {
  id: string
  name: string
  /** What receivers verify with: shown this once. Null for what is not signed. */
  secret: string | null
}

type Input = DestinationInput & { signature?: Signature }

export async function createDestination(
  person: Person,
  scope: Scope,
  input: Input
): Promise<CreatedDestination> {
  await inScope(person.id, scope, ({ role }) => ensureMayChangeSites(person, role))
  // Looking an address up may take a while; no transaction is held open for it.
  const destination = await checkedDestination(input)
  const { made, sites } = await inScope(person.id, scope, async ({ trx }) => {
    const inserted = await insert(trx, scope, destination, input.signature)
    await record(trx, { action: 'webhook.made', subject: inserted.name })
    return { made: inserted, sites: await sitesOf(trx, scope) }
  })
  whenHeardChanged(sites)
  return made
}

/** For an operator at a shell, over the connection of background work. Nothing is due for a new one, so nobody is called. */
export async function createDestinationOf(
  client: QueryClientContract,
  scope: Scope,
  input: Input
): Promise<CreatedDestination> {
  const destination = await checkedDestination(input)
  const made = await insert(client, scope, destination, input.signature)
  for (const { publicId } of await sitesOf(client, scope)) siteRegistry.forget(publicId)
  return made
}

async function insert(
  client: QueryClientContract,
  scope: Scope,
  destination: CheckedDestination,
  signature: Signature = 'v1'
): Promise<CreatedDestination> {
  const key = destination.plugin.signs ? newKey(signature) : null
  const keys = key ? [{ value: key, until: null }] : []
  const id = await insertDestination(client, { scope, destination, keys, now: clock.now() })
  return { id, name: destination.name, secret: key && verifyingKey(key) }
}
