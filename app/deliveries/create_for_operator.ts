import db from '@adonisjs/lucid/services/db'
import { isUuid } from '#app/shared/ids'
import type { Scope } from '#app/deliveries/scope'
import { outwardId } from '#app/shared/outward_id'
import { setTimeout as sleep } from 'node:timers/promises'
import { sitesOf } from '#app/deliveries/queries/sites_of'
import { refusalOf, type Refusal } from '#app/deliveries/exceptions'
import { siteRegistry, MAX_AGE_MS } from '#app/sites/site_registry'
import { createDestinationOf } from '#app/deliveries/create_destination'

type Input = Omit<Parameters<typeof createDestinationOf>[2], 'events'>

/** Whose it is: a site by the id in its tag, or a workspace by its own. */
export interface Owner {
  site?: string
  workspace?: string
}

export type CreatedForOperator =
  { id: string; secret: string | null; refused?: undefined } | { refused: Refusal }

/**
 * For the command line; events are a list with commas. Resolves when every process knows of it: each goes on for some seconds
 * with what it remembers of a site.
 */
export async function createForOperator(
  owner: Owner,
  input: Input,
  list: string
): Promise<CreatedForOperator> {
  const events = list
    .split(',')
    .map((type) => type.trim())
    .filter(Boolean)
  try {
    const found = await scopeOf(owner)
    if ('refused' in found) return found
    const isNews = await isNewsTo(found, events)
    const made = await createDestinationOf(service(), found, { ...input, events })
    if (isNews) await sleep(MAX_AGE_MS)
    return { id: outwardId('ep', made.id), secret: made.secret }
  } catch (error) {
    return { refused: refusalOf(error) }
  }
}

const service = () => db.connection('service')

async function scopeOf({ site, workspace }: Owner): Promise<Scope | { refused: Refusal }> {
  if ((site === undefined) === (workspace === undefined)) {
    return refused('E_VALIDATION', 'Say whose it is: either a site or a workspace.')
  }
  if (site !== undefined) {
    const known = await siteRegistry.find(site.replace(/^site_/, ''))
    return known
      ? { kind: 'site', id: known.id }
      : refused('E_UNKNOWN_SITE', `There is no site "${site}".`)
  }
  const found =
    isUuid(workspace!) && (await service().from('workspaces').where('id', workspace!).first())
  return found
    ? { kind: 'workspace', id: found.id }
    : refused('E_UNKNOWN_WORKSPACE', `There is no workspace "${workspace}".`)
}

function refused(code: Refusal['code'], message: string) {
  return { refused: { code, message } }
}

/** Is there a site of which nobody has heard such a thing so far? */
async function isNewsTo(scope: Scope, events: string[]) {
  const sites = await sitesOf(service(), scope)
  const known = await Promise.all(sites.map(({ publicId }) => siteRegistry.find(publicId)))
  return known.some((site) => events.some((type) => !site?.subscriptions.has(type)))
}
