import { visitedSites } from '#app/traffic/visited_sites'
import type { BatchStored } from '#app/ingest/events/batch_stored'

/** If this is lost, with the process, today's row is a little older; when the day is over it is derived in any case. */
export default class NoteVisitedSite {
  handle({ siteId }: BatchStored) {
    visitedSites.add(siteId)
  }
}
