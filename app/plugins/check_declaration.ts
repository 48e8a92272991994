import { fits } from '#app/plugins/resolve_settings'
import { InvalidPlugin } from '#app/plugins/exceptions'

const KEY = /^[a-z][A-Za-z0-9_]{0,63}$/
const TYPES = ['number', 'text', 'boolean', 'choice']
const MAX_SETTINGS = 100
const MAX_LABEL = 100
const MAX_HELP = 500
const MAX_TEXT = 10_000

/** Which properties a setting of a type may have, besides those that all have. */
const PROPERTIES: Record<string, string[]> = {
  number: ['min', 'max', 'whole', 'unit'],
  text: ['max', 'required', 'secret', 'lines'],
  boolean: [],
  choice: ['choices'],
}
const COMMON = ['key', 'type', 'label', 'help', 'default']

type Refuse = (problem: string, help: string) => never

/** Throws `E_PLUGIN_SETTINGS` when a form cannot be drawn from what a plugin declares, or its defaults would be refused by it. */
export function checkDeclaration(plugin: string, settings: any) {
  const refuse: Refuse = (problem, help) => {
    throw new InvalidPlugin('E_PLUGIN_SETTINGS', plugin, problem, help)
  }
  if (!Array.isArray(settings)) return refuse('its settings are not a list', 'Add `settings: []`.')
  if (settings.length > MAX_SETTINGS) {
    refuse(`it has ${settings.length} settings`, `Nobody fills in more than ${MAX_SETTINGS}.`)
  }
  const keys = new Set<string>()
  for (const setting of settings) {
    checkKey(setting?.key, keys, refuse)
    const about: Refuse = (problem, help) => refuse(`setting "${setting.key}" ${problem}`, help)
    checkWords(setting, about)
    checkLimits(setting, about)
    checkDefault(setting, about)
  }
}

function checkKey(key: any, keys: Set<string>, refuse: Refuse) {
  if (typeof key !== 'string' || !KEY.test(key) || key in {}) {
    refuse(
      `the key ${JSON.stringify(key)} of a setting is not usable`,
      'Use a plain word such as `weight` or `tel_click`: letters, digits and underscores, a small letter first.'
    )
  }
  if (keys.has(key)) {
    refuse(`two settings have the key "${key}"`, 'Give every setting a key of its own.')
  }
  keys.add(key)
}

function checkWords(setting: any, refuse: Refuse) {
  if (!TYPES.includes(setting.type)) {
    refuse('has no known type', `Use one of ${TYPES.join(', ')}.`)
  }
  const known = [...COMMON, ...PROPERTIES[setting.type]]
  const unknown = Object.keys(setting).find((property) => !known.includes(property))
  if (unknown) {
    refuse(
      `has "${unknown}", which a ${setting.type} does not have`,
      `Take it out. A ${setting.type} has ${known.join(', ')}.`
    )
  }
  if (!isWords(setting.label, MAX_LABEL)) {
    refuse('has no label', `Say in at most ${MAX_LABEL} characters what it is.`)
  }
  for (const [name, max] of [['help', MAX_HELP] as const, ['unit', MAX_LABEL] as const]) {
    if (setting[name] !== undefined && !isWords(setting[name], max)) {
      refuse(`has a ${name} that cannot be shown`, `Make it text of at most ${max} characters.`)
    }
  }
}

function checkLimits(setting: any, refuse: Refuse) {
  for (const name of ['required', 'secret', 'lines', 'whole']) {
    if (setting[name] !== undefined && typeof setting[name] !== 'boolean') {
      refuse(`has a \`${name}\` that is neither true nor false`, 'Make it true, or leave it out.')
    }
  }
  for (const name of ['min', 'max']) {
    if (setting[name] !== undefined && !Number.isFinite(setting[name])) {
      refuse(`has a \`${name}\` that is not a number`, 'Make it one, or leave it out.')
    }
  }
  if (setting.min > setting.max) refuse('has its limits the wrong way round', 'Swap min and max.')
  if (setting.type === 'text' && setting.max !== undefined) {
    if (!Number.isInteger(setting.max) || setting.max < 1 || setting.max > MAX_TEXT) {
      refuse('has a length that cannot be kept', `Take a whole number from 1 to ${MAX_TEXT}.`)
    }
  }
  if (setting.type === 'choice' && !isChoices(setting.choices)) {
    refuse('has no choices', 'List at least two different ones: `choices: ["low", "high"]`.')
  }
}

function checkDefault(setting: any, refuse: Refuse) {
  if (setting.secret && setting.default !== '') {
    refuse('is a secret with a default', "Write `default: ''`: what stands in code is no secret.")
  }
  if (!fits(setting, setting.default)) {
    refuse(
      `has the default ${JSON.stringify(setting.default)}, which it would refuse`,
      'Give it a default of its own type, within its limits.'
    )
  }
}

function isWords(text: unknown, max: number) {
  return typeof text === 'string' && text.trim() !== '' && text.length <= max
}

function isChoices(choices: unknown) {
  return (
    Array.isArray(choices) &&
    choices.length > 1 &&
    choices.every((choice) => isWords(choice, MAX_LABEL)) &&
    new Set(choices).size === choices.length
  )
}
