import { shallowRef } from 'vue'
import type { Locale, Messages } from '@nuxt/ui'
import { language } from './language'
import { learn, missingNamespaces } from './words'

/** A chunk for each language and namespace: a page loads its own, in one language. */
const files = import.meta.glob<object>('../../resources/lang/*/*.json', { import: 'default' })

/** What Nuxt UI's own buttons are called; English is in its bundle. */
const interfaces = import.meta.glob<Locale<Messages>>('./interface/*.ts', { import: 'default' })

export const interfaceLocale = shallowRef<Locale<Messages>>()

/** The messages that the modules loaded so far need. To be waited for before one of them is shown. */
export async function loadWords() {
  await Promise.all([...missingNamespaces().map(load), loadInterface()])
}

async function load(namespace: string) {
  learn(namespace, await files[`../../resources/lang/${language}/${namespace}.json`]!())
}

async function loadInterface() {
  interfaceLocale.value ??= await interfaces[`./interface/${language}.ts`]?.()
}
