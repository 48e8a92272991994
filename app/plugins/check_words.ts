import { InvalidPlugin } from '#app/plugins/exceptions'

const LANGUAGE = /^[a-z]{2,3}$/
const MAX_TEXT = 500
const MAX_WORDS = 500

/** Throws `E_PLUGIN_WORDS` when what a plugin says in other languages cannot be looked up, or not be shown. */
export function checkWords(plugin: string, words: any) {
  if (words === undefined) return
  const refuse = (problem: string, help: string): never => {
    throw new InvalidPlugin('E_PLUGIN_WORDS', plugin, problem, help)
  }
  if (!isTable(words)) {
    refuse('its words are not an object', "Write `words: { tr: { 'Weight': 'Ağırlık' } }`.")
  }
  for (const [language, table] of Object.entries(words)) {
    if (!LANGUAGE.test(language)) {
      refuse(`"${language}" is no language`, 'Use its code of two or three letters, such as `tr`.')
    }
    if (!isTable(table) || Object.keys(table).length > MAX_WORDS) {
      refuse(
        `its words in "${language}" are no table`,
        `Write what it says in English, and each in this language, ${MAX_WORDS} at most.`
      )
    }
    for (const [english, said] of Object.entries(table as object)) {
      if (isText(said) && isSame(placesOf(english), placesOf(said))) continue
      refuse(
        `what it says in "${language}" for "${english}" cannot be shown`,
        `Make it text of at most ${MAX_TEXT} characters, with the same places in braces.`
      )
    }
  }
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `{count}` of "{count} of {needed}". */
const placesOf = (text: string) => new Set(text.match(/\{\w+\}/g))

const isSame = (one: Set<string>, other: Set<string>) => one.symmetricDifference(other).size === 0

function isText(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '' && text.length <= MAX_TEXT
}
