import type { Setting, Words } from '#app/plugins/contracts/plugin'

/** What a plugin says in English, as somebody reads it. */
export type Said = (text: string) => string

/** As it is where the plugin has no words of that language, or none for this. */
export function wordsOf({ words }: { words?: Words }, language: string): Said {
  const table = words && Object.hasOwn(words, language) ? words[language] : {}
  return (text) => (Object.hasOwn(table, text) ? table[text] : text)
}

interface Spoken {
  label: string
  help?: string | null
  unit?: string | null
  choices?: readonly string[]
}

/** All that a form shows of a setting in words. What is chosen is stored as the plugin calls it, and only shown otherwise. */
export function settingInWords({ label, help, unit, choices = [] }: Spoken, said: Said) {
  return {
    label: said(label),
    help: help ? said(help) : null,
    unit: unit ? said(unit) : null,
    choices: choices.map((value) => ({ value, label: said(value) })),
  }
}

/** A setting as a form is drawn from it. */
export function fieldOf(setting: Setting, said: Said) {
  return {
    key: setting.key,
    type: setting.type,
    ...settingInWords(setting, said),
    default: setting.default,
    isRequired: setting.required ?? false,
    isSecret: setting.secret ?? false,
    isLong: setting.lines ?? false,
    max: setting.max ?? null,
  }
}

/** What a plugin declares that people read; choices may be names that are the same everywhere. */
export function textsOf(plugin: { summary: string; settings: readonly Setting[] }): string[] {
  const ofSettings = plugin.settings.flatMap(({ label, help, unit }) => [label, help, unit])
  return [plugin.summary, ...ofSettings].filter((text) => text !== undefined)
}
