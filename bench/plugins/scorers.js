import { attributedBatch, siteWith } from './batch.js'
import { microsecondsEach } from './microseconds_each.js'

/**
 * Each installed scorer in the stage of ingestion that asks it: with its guard, what it is handed of the
 * session, and what the session keeps of the answer.
 *
 * @returns {Promise<Record<string, number>>} by name, µs an event
 */
export default async function measureScorers(application) {
  const { score } = await application('ingest/stages/score')
  const { pluginRegistry } = await application('plugins/registry')
  const figures = {}
  for (const { name } of pluginRegistry.all('scorer')) {
    const site = siteWith('scorer', name)
    figures[name] = microsecondsEach(() => attributedBatch(site), score)
  }
  return figures
}
