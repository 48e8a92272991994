import { pluginRegistry } from '#app/plugins/registry'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { Kind, PluginKinds } from '#app/plugins/kinds'
import type { ScorerPlugin } from '#app/plugins/contracts/scorer'
import type { DestinationPlugin } from '#app/plugins/contracts/destination'
import type { ClassifierPlugin } from '#app/plugins/contracts/classifier'

/** Plugins that only tests have: small, and with every type of setting. */

const tuned: ScorerPlugin = {
  name: 'tuned',
  kind: 'scorer',
  version: '1.0.0',
  contract: CONTRACT,
  scope: 'event',
  summary: 'Gives every event the points that were set.',
  words: {
    tr: {
      'Gives every event the points that were set.': 'Her olaya verilen puanı verir.',
      'Points': 'Puan',
      'points': 'puan',
      'Points times this.': 'Puan çarpı bu.',
      'calm': 'sakin',
    },
  },
  settings: [
    {
      key: 'points',
      type: 'number',
      label: 'Points',
      default: 10,
      min: 0,
      max: 100,
      whole: true,
      unit: 'points',
    },
    {
      key: 'factor',
      type: 'number',
      label: 'Factor',
      default: 1,
      min: 0.5,
      help: 'Points times this.',
    },
    {
      key: 'isOn',
      type: 'boolean',
      label: 'Count events',
      default: true,
      help: 'Off: every event is worth 0.',
    },
    { key: 'mood', type: 'choice', label: 'Mood', default: 'calm', choices: ['calm', 'lively'] },
    { key: 'note', type: 'text', label: 'Note', default: '', max: 20 },
  ],
  create: ({ points, factor, isOn, note }) => ({
    score() {
      if (note === 'broken') throw new Error('it is broken')
      const score = isOn ? Math.min(100, Math.round(Number(points) * Number(factor))) : 0
      return { score, reasons: score ? [{ signal: 'set', points: score }] : [] }
    },
  }),
}

const versioned: ScorerPlugin = { ...tuned, name: 'versioned' }

/** Of the next version `points` is called `weight`, and there is something new. */
const versionedAnew: ScorerPlugin = {
  ...versioned,
  version: '2.0.0',
  settings: [
    { ...tuned.settings[0], key: 'weight', label: 'Weight' },
    ...tuned.settings.slice(1),
    { key: 'extra', type: 'number', label: 'Extra', default: 5 },
  ],
  migrate: ({ points, ...rest }) => (points === undefined ? rest : { ...rest, weight: points }),
  create: ({ weight, extra }) => ({
    score() {
      const score = Number(weight) + Number(extra)
      return { score, reasons: [{ signal: 'weight', points: score }] }
    },
  }),
}

const named: ClassifierPlugin = {
  name: 'named',
  kind: 'classifier',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Calls every visit by one name.',
  settings: [{ key: 'label', type: 'text', label: 'Label', default: '', required: true, max: 30 }],
  create: ({ label }) => ({
    classify: () => ({
      label: String(label),
      channel: 'direct',
      source: null,
      medium: null,
      campaign: null,
    }),
  }),
}

/** Says its token in what it throws, as a careless plugin does. */
const careless: DestinationPlugin = {
  name: 'careless',
  kind: 'destination',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Sends nothing anywhere.',
  settings: [
    { key: 'url', type: 'text', label: 'Address', default: '', required: true, max: 200 },
    {
      key: 'token',
      type: 'text',
      label: 'Token',
      default: '',
      required: true,
      secret: true,
      max: 50,
    },
  ],
  create: ({ token }) => ({
    deliver: () => Promise.reject(new Error(`no answer to ${token}`)),
  }),
}

/** The same process runs all suites, and a plugin is installed once. */
export async function installTestPlugins() {
  await install('scorer', tuned)
  await install('scorer', versioned)
  await install('scorer', versionedAnew)
  await install('classifier', named)
  await install('destination', careless)
}

async function install<K extends Kind>(kind: K, plugin: PluginKinds[K]) {
  const installed = pluginRegistry.versions(kind, plugin.name)
  if (installed.some(({ version }) => version === plugin.version)) return
  const list = {
    default: pluginRegistry.defaultName(kind),
    plugins: [async () => ({ default: plugin })],
  }
  await pluginRegistry.load({ [kind]: list })
}
