import { IntlMessageFormat } from 'intl-messageformat'
import { formatters } from './formats.js'
import { locale } from './language.js'
import type { Key, Namespace } from './namespaces.js'

type Value = string | number | boolean | Date | null | undefined
export type Values = Record<string, Value>
type Wrap = (inner: unknown[]) => unknown

export interface Words<N extends Namespace> {
  (key: Key<N>, values?: Values): string
  /** Of a key that is made from what the server or a plugin calls something, which may have no name here. */
  has(key: string): key is Key<N>
  /**
   * The pieces of a message with tags, `<name>…</name>`, each made by the function of its name. What fills it in may have the same names:
   * `<site>{site}</site>`.
   */
  pieces(key: Key<N>, values: Values, wraps: Record<string, Wrap>): unknown[]
}

/** Texts and, once they were used, what they were parsed to, by `namespace/key`. */
const texts = new Map<string, string>()
const parsed = new Map<string, IntlMessageFormat>()
const known = new Set<string>()
const wanted = new Set<string>()

/**
 * The messages of `resources/lang/<language>/<namespace>.json`. Called where a module or the setup of a component begins; they are fetched
 * after the modules of a page and before it is shown. So a text can be asked for when something is shown, not when a module is loaded.
 */
export function words<N extends Namespace>(namespace: N): Words<N> {
  wanted.add(namespace)
  const say = (key: string, values?: Values) => {
    const text = textOf(namespace, key)
    return isPlain(text) ? text : String(messageOf(namespace, key, text).format(values))
  }
  const pieces = (key: string, values: Values, wraps: Record<string, Wrap>) => {
    const text = textOf(namespace, key).replace(/<(\/?)(\w+)>/g, '<$1tag-$2>')
    const tags = Object.entries(wraps).map(([name, wrap]) => [`tag-${name}`, wrap])
    const given = { ...values, ...Object.fromEntries(tags) }
    const said = messageOf(namespace, `${key} in pieces`, text).format(given)
    return Array.isArray(said) ? said : [said]
  }
  const has = (key: string): key is Key<N> => texts.has(`${namespace}/${key}`)
  return Object.assign(say, { has, pieces }) as Words<N>
}

/** Namespaces that a loaded module uses and whose messages are not here. */
export function missingNamespaces() {
  return [...wanted].filter((namespace) => !known.has(namespace))
}

export function learn(namespace: string, messages: object, prefix = '') {
  for (const [key, message] of Object.entries(messages)) {
    if (typeof message === 'string') texts.set(`${namespace}/${prefix}${key}`, message)
    else learn(namespace, message, `${prefix}${key}.`)
  }
  known.add(namespace)
}

function textOf(namespace: string, key: string) {
  const text = texts.get(`${namespace}/${key}`)
  if (text !== undefined) return text
  if (known.has(namespace)) return key
  throw new Error(`"${key}" of "${namespace}" was asked for before its messages were loaded`)
}

/** Most texts are: nothing to fill in, no tag, and no quote that means something. */
const isPlain = (text: string) => !/[{}<']/.test(text)

function messageOf(namespace: string, key: string, text: string) {
  const id = `${namespace}/${key}`
  let message = parsed.get(id)
  if (!message) {
    message = new IntlMessageFormat(text, locale, undefined, { formatters })
    parsed.set(id, message)
  }
  return message
}
