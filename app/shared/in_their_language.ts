import type { I18n } from '@adonisjs/i18n'

type Values = Record<string, string>
type Say = (i18n: I18n, values: Values) => string

interface Known {
  exact: Map<string, Say>
  /** `{name} is removed.` is found again whatever the name; the ones that say most come first. */
  patterns: { pattern: RegExp; say: Say }[]
}

const PREFIX = 'server.sentences.'
/** What is longer was not said by us, and is not searched for. */
const LONGEST = 2_000

const known = new Map<string, Known>()
const added = new Map<string, (readonly [english: string, say: Say])[]>()

/**
 * What the server says to a person is written in English where it is said, and put into their language on its way out: so no capability
 * has to carry a language about, and a plugin, or a sentence that nobody has translated yet, is still understood. The sentences are in
 * `resources/lang/<language>/server/sentences.json`.
 */
export function inTheirLanguage(i18n: I18n, sentence: string): string {
  if (i18n.locale === 'en' || sentence.length > LONGEST) return sentence
  return said(i18n, sentence) ?? saidInParts(i18n, sentence) ?? sentence
}

function said(i18n: I18n, sentence: string): string | null {
  const { exact, patterns } = knownIn(i18n)
  const bare = withoutStop(sentence)
  const say = exact.get(uncapitalised(bare))
  if (say) return dressed(say(i18n, {}), sentence)
  for (const one of patterns) {
    const match = one.pattern.exec(bare)
    if (match) return dressed(one.say(i18n, spoken(i18n, { ...match.groups })), sentence)
  }
  return null
}

/** A message and its help make one text: the longest beginning that is known, and the rest. */
function saidInParts(i18n: I18n, text: string): string | null {
  for (const { index } of [...text.matchAll(/(?<=[.?!]) /g)].toReversed()) {
    const first = said(i18n, text.slice(0, index))
    const rest =
      first && (said(i18n, text.slice(index + 1)) ?? saidInParts(i18n, text.slice(index + 1)))
    if (rest) return `${first} ${rest}`
  }
  return null
}

/** More sentences, of plugins: what they say in English, and how that is said in a language. Ours come first. */
export function alsoSay(language: string, words: Readonly<Record<string, string>>) {
  const sayings = Object.entries(words).map(
    ([english, text]) => [english, (_: I18n, values: Values) => filled(text, values)] as const
  )
  added.set(language, [...(added.get(language) ?? []), ...sayings])
  known.delete(language)
}

function knownIn(i18n: I18n): Known {
  let found = known.get(i18n.locale)
  if (!found) {
    found = sorted([...ours(i18n.fallbackTranslations), ...(added.get(i18n.locale) ?? [])])
    known.set(i18n.locale, found)
  }
  return found
}

function ours(english: Record<string, string>) {
  return Object.entries(english)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, text]) => [text, (i18n: I18n, values: Values) => i18n.t(key, values)] as const)
}

function sorted(sayings: (readonly [english: string, say: Say])[]): Known {
  const patterns = sayings.filter(([english]) => english.includes('{'))
  const literals = (text: string) => text.replace(/\{\w+\}/g, '').length
  return {
    exact: new Map(
      sayings.toReversed().map(([english, say]) => [uncapitalised(withoutStop(english)), say])
    ),
    patterns: patterns
      .toSorted(([one], [other]) => literals(other) - literals(one))
      .map(([english, say]) => ({ pattern: patternOf(withoutStop(english)), say })),
  }
}

function patternOf(text: string) {
  const parts = text.split(/\{(\w+)\}/)
  const source = parts.map((part, index) => {
    if (index % 2) return `(?<${part}>.+)`
    return index || !part ? RegExp.escape(part) : eitherCase(part)
  })
  return new RegExp(`^${source.join('')}$`, 's')
}

function eitherCase(text: string) {
  const [first, rest] = [text.charAt(0), text.slice(1)]
  return `(?:${RegExp.escape(first.toLowerCase())}|${RegExp.escape(first.toUpperCase())})${RegExp.escape(rest)}`
}

/** What is a sentence in one place is a part of one in another: `no answer` and `No answer.` are the same. */
function withoutStop(sentence: string) {
  return sentence.endsWith('.') ? sentence.slice(0, -1) : sentence
}

const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Ends like what it stands for. */
function dressed(words: string, like: string) {
  return like.endsWith('.') ? `${withoutStop(words)}.` : withoutStop(words)
}

/** A sentence within a sentence is called `problem`; what has another name is a name or a figure, and stays. */
function spoken(i18n: I18n, values: Values): Values {
  if (values.problem) values.problem = inTheirLanguage(i18n, values.problem)
  return values
}

function filled(text: string, values: Values) {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
