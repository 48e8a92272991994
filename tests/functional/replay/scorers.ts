import { pluginRegistry } from '#app/plugins/registry'
import { rowsOf } from '#tests/support/sites'
import classic from '#plugins/scoring/classic/plugin'
import type { Scorer, ScorerPlugin } from '#app/plugins/contracts/scorer'

/** Ten points for each event of the session, remembered in its reasons: the order and the number of events matter. */
const counting: Scorer['score'] = (_, { previous, events, conversions }) => {
  const before = previous?.reasons.find(({ signal }) => signal === 'seen')?.points ?? 0
  const seen = before + 10
  const isInOrder = seen === events * 10
  const reasons = [{ signal: 'seen', points: seen }]
  if (conversions) reasons.push({ signal: 'conversions', points: conversions })
  if (!isInOrder) reasons.push({ signal: 'lost_count', points: 0 })
  return { score: Math.min(100, seen + conversions), reasons }
}

const scorer = (name: string, score: Scorer['score'], scope: ScorerPlugin['scope'] = 'event') => ({
  ...classic,
  name,
  scope,
  create: () => ({ score }),
})

const SCORERS: ScorerPlugin[] = [
  scorer('counting', counting, 'session'),
  scorer('mute', () => {
    throw new Error('no answer')
  }),
  scorer('picky', ({ category }) => {
    if (category === 'conversion') throw new Error('I do not like these')
    return { score: 20, reasons: [{ signal: 'fine', points: 20 }] }
  }),
]

/** Once for all specs of a process. */
export async function installScorers() {
  const missing = SCORERS.filter(({ name }) => !pluginRegistry.find('scorer', name))
  const plugins = missing.map((plugin) => async () => ({ default: plugin }))
  await pluginRegistry.load({ scorer: { default: classic.name, plugins } })
}

/** As if somebody had chosen it, without a replay. */
export function choose(siteId: string, name: string) {
  return rowsOf(
    `INSERT INTO site_plugins (site_id, kind, plugin, version) VALUES (?, 'scorer', ?, '1.0.0')`,
    [siteId, name]
  )
}
