import db from '@adonisjs/lucid/services/db'
import { outwardId } from '#app/deliveries/message'
import { setTimeout as sleep } from 'node:timers/promises'
import { refusalOf, type Refusal } from '#app/deliveries/exceptions'
import { siteRegistry, MAX_AGE_MS } from '#app/sites/site_registry'
import { createDestinationOf } from '#app/deliveries/create_destination'

type Input = Omit<Parameters<typeof createDestinationOf>[2], 'events'>

export type CreatedForOperator =
  { id: string; secret: string | null; refused?: undefined } | { refused: Refusal }

/**
 * For the command line: the site by the id in its tag, events as a list with commas. Resolves when every process knows of it:
 * each goes on for some seconds with what it remembers of a site.
 */
export async function createForOperator(
  publicId: string,
  input: Input,
  list: string
): Promise<CreatedForOperator> {
  const site = await siteRegistry.find(publicId.replace(/^site_/, ''))
  if (!site) {
    return { refused: { code: 'E_UNKNOWN_SITE', message: `There is no site "${publicId}".` } }
  }
  const events = list
    .split(',')
    .map((type) => type.trim())
    .filter(Boolean)
  try {
    const made = await createDestinationOf(db.connection('service'), site, { ...input, events })
    const isNews = events.some((type) => !site.subscriptions.has(type))
    if (isNews) await sleep(MAX_AGE_MS)
    return { id: outwardId('ep', made.id), secret: made.secret }
  } catch (error) {
    return { refused: refusalOf(error) }
  }
}
