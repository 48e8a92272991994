import { siteRegistry } from '#app/sites/site_registry'
import { readEntry, toIncoming, Unreadable, VERSION, type Waiting } from '#app/ingest/queue/entry'
import type { Entry, Letter } from '#app/ingest/queue/work/streams'
import type { Incoming, Outcome } from '#app/ingest/types'

/** Events of one site, with how each of them waited. */
export interface OfSite {
  events: Incoming[]
  waiting: Waiting[]
}

/** What entries hold: by site, in the order of the entries, and what cannot be stored. */
export interface Opened {
  sites: OfSite[]
  dead: Letter[]
}

/** Rejects when the database cannot say which sites there are. */
export async function open(entries: Entry[]): Promise<Opened> {
  const bySite = new Map<string, Waiting[]>()
  const dead: Letter[] = []
  for (const entry of entries) {
    try {
      for (const event of readEntry(entry.version, entry.text)) {
        const known = bySite.get(event.site)
        if (known) known.push(event)
        else bySite.set(event.site, [event])
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      dead.push(whole(entry, error.reason))
    }
  }
  const sites: OfSite[] = []
  for (const [publicId, waiting] of bySite) {
    const site = await siteRegistry.find(publicId)
    if (site) sites.push({ waiting, events: waiting.map((event) => toIncoming(event, site)) })
    else dead.push(letterOf(waiting, 'site_is_gone'))
  }
  return { sites, dead }
}

/** An entry as a dead letter. */
export function whole({ version, text = '' }: Entry, reason: string): Letter {
  return { version, text, reason }
}

/** Those that the database refused. */
export function refusedOf({ waiting }: OfSite, outcomes: Outcome[]): Letter[] {
  const refused = waiting.filter((_, i) => {
    const outcome = outcomes[i]
    return outcome.status === 'dropped' && outcome.reason === 'unstorable'
  })
  return refused.length ? [letterOf(refused, 'unstorable')] : []
}

function letterOf(waiting: Waiting[], reason: string): Letter {
  return { version: String(VERSION), text: JSON.stringify(waiting), reason }
}
