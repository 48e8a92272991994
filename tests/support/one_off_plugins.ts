import { pluginRegistry } from '#app/plugins/registry'
import { rowsOf } from '#tests/support/sites'
import type { Kind } from '#app/plugins/kinds'
import linear from '#plugins/attribution/linear/plugin'
import classic from '#plugins/scoring/classic/plugin'
import markov from '#plugins/attribution/markov/plugin'
import paidClick from '#plugins/attribution/paid_click/plugin'
import type { Scorer, ScorerPlugin } from '#app/plugins/contracts/scorer'
import type { Classifier, ClassifierPlugin } from '#app/plugins/contracts/classifier'
import type {
  AttributionModelPlugin,
  DataModel,
  Journey,
} from '#app/plugins/contracts/attribution_model'

/** Not that of the plugin they are made from: a page would have a translation of it. */
const SUMMARY = 'A model of a test.'

/** A scorer of a test, beside those of `config/plugins.ts`. */
export function scorerNamed(
  name: string,
  create: ScorerPlugin['create'] | Scorer['score'] | (() => any),
  over: Partial<ScorerPlugin> = {}
): ScorerPlugin {
  return { ...classic, name, version: '1.0.0', create: create as ScorerPlugin['create'], ...over }
}

export function classifierNamed(name: string, classify: (...args: any[]) => any): ClassifierPlugin {
  return {
    ...paidClick,
    name,
    version: '1.0.0',
    create: () => ({ classify: classify as Classifier['classify'] }),
  }
}

/** A model that learns from all journeys. One that looks at one journey would be asked by every other test, too. */
export function learningModelNamed(
  name: string,
  weighChannels: (...args: any[]) => any
): AttributionModelPlugin {
  return {
    ...markov,
    name,
    summary: SUMMARY,
    version: '1.0.0',
    settings: [],
    create: () => ({
      needs: 'journeys',
      weighChannels: weighChannels as DataModel['weighChannels'],
    }),
  }
}

export function modelNamed(name: string, weigh: (journey: Journey) => any): AttributionModelPlugin {
  return {
    ...linear,
    name,
    summary: SUMMARY,
    version: '1.0.0',
    create: () => ({ needs: 'journey', weigh }),
  }
}

/** Adds them to those that are installed; the defaults stay what they are. */
export async function install(
  kind: 'scorer' | 'classifier' | 'attribution-model',
  plugins: { name: string }[]
) {
  const missing = plugins.filter(({ name }) => !pluginRegistry.find(kind, name))
  await pluginRegistry.load({
    [kind]: {
      default: pluginRegistry.default(kind).name,
      plugins: missing.map((plugin) => async () => ({ default: plugin })),
    },
  } as any)
}

/** As if somebody had chosen it on the site's page. `settings` is JSON. */
export async function choose(siteId: string, kind: Kind, plugin: string, settings = '{}') {
  await rowsOf(
    `INSERT INTO site_plugins (site_id, kind, plugin, version, settings) VALUES (?, ?, ?, '', ?::jsonb)`,
    [siteId, kind, plugin, settings]
  )
}
