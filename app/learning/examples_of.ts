import { exampleOf } from '#app/learning/example_of'
import { eventsOfSessions } from '#app/learning/queries/label_events'
import { nextLabels, type LabelCursor } from '#app/learning/queries/labels'
import type { Example } from '#app/plugins/contracts/scorer'

/** Labels that are read at a time, with their sessions and events: some megabytes. */
const PAGE = 500

/** Everything that a site's scorer can learn from, oldest outcome first. */
export async function* examplesOf(site: { id: string; timezone: string }): AsyncGenerator<Example> {
  let after: LabelCursor | null = null
  for (;;) {
    const labels = await nextLabels(site.id, after, PAGE)
    const sessions = labels.map(({ session }) => session).filter((session) => session !== null)
    const events = await eventsOfSessions(site.id, sessions)
    for (const { session, ...outcome } of labels) {
      if (!session) continue
      const example = exampleOf(session, events.get(session.id) ?? [], outcome, site.timezone)
      if (example) yield example
    }
    if (labels.length < PAGE) return
    after = labels.at(-1)!.cursor
  }
}
