import { words } from '~/words/words'
import type { Key } from '~/words/namespaces'

const t = words('health')

export type Level = 'good' | 'note' | 'warning' | 'problem'

/** What the check found, as the server tells it. */
export interface ShownFinding {
  code: string
  level: Level
  facts: Record<string, string | number>
}

/** Codes are the server's; one that is not here yet shows by its name. */
const say = (key: string, values?: Record<string, string | number>) =>
  t(key as Key<'health'>, values)

export const findingTitle = ({ code, facts }: ShownFinding) => say(`finding.${code}.title`, facts)
export const findingText = ({ code, facts }: ShownFinding) => say(`finding.${code}.text`, facts)

/** What became of something, and at which door. */
interface Came {
  door: string
  outcome: string
}

/** Providers of calls have doors of their own: `calls/twilio`. */
export const kindOfDoor = (door: string) => door.split('/', 1)[0]!

/** What came in there, one of it. */
export function doorName(door: string): string {
  const [kind, name] = door.split('/')
  if (name) return t('door.provider', { name })
  return say(`door.${kind === 'calls' ? 'call' : kind === 'numbers' ? 'number' : 'event'}`)
}

/** At some doors the same means something else. */
function sayOf({ door, outcome }: Came, part: 'title' | 'text') {
  const own = `outcome_${kindOfDoor(door)}.${outcome}.${part}`
  return t.has(own) ? t(own) : say(`outcome.${outcome}.${part}`)
}
export const outcomeTitle = (came: Came) => sayOf(came, 'title')
export const outcomeText = (came: Came) => sayOf(came, 'text')
export const levelWord = (level: Level) => say(`level.${level}`)

const SETTINGS = new Set(['origin_not_allowed', 'blocked_address', 'privacy_signal'])
const OF_CALLS = new Set(['unsigned', 'wrong_signature', 'old_signature', 'unknown_site'])

/** Where something can be done about it, with the words for it; null where it is not within the site's pages. */
export function mendedAt(siteId: string, { door, outcome }: Came) {
  const site = `/sites/${siteId}`
  const [kind, provider] = door.split('/')
  if (SETTINGS.has(outcome)) return { path: `${site}/settings`, label: t('mend.settings') }
  if (outcome === 'no_number') return { path: `${site}/calls/numbers`, label: t('reasons.numbers') }
  if (provider && (outcome === 'no_provider' || OF_CALLS.has(outcome))) {
    return { path: `${site}/plugins/call-provider/${provider}`, label: t('reasons.plugin') }
  }
  if (outcome === 'no_provider') return { path: `${site}/plugins`, label: t('reasons.plugins') }
  if (kind === 'calls' && OF_CALLS.has(outcome)) {
    return { path: `${site}/calls/setup`, label: t('reasons.calls') }
  }
  if (outcome === 'unknown_site') return { path: `${site}/install`, label: t('mend.install') }
  return null
}

const MENDED: Record<string, 'install' | 'settings'> = {
  ...{ tag_missing: 'install', tag_inert: 'install', tag_without_id: 'install' },
  ...{ tag_without_src: 'install', tag_manager: 'install', other_site: 'install' },
  ...{ other_server: 'install', redirect_elsewhere: 'settings', canonical_elsewhere: 'settings' },
}

/** Where something can be done about what a look found, if that is a page here. */
export function placeOfFinding(siteId: string, { code }: ShownFinding) {
  const page = MENDED[code]
  return page ? { path: `/sites/${siteId}/${page}`, label: t(`mend.${page}`) } : null
}

export type IntakeGroup = 'taken' | 'dropped' | 'refused'

/** The same mark for the same group, in bars, lists and legends; told apart without colour as well. */
export const GROUP_MARK: Record<IntakeGroup, string> = {
  taken: 'bg-engaged-mark',
  dropped: 'bg-hot-mark',
  refused: 'intake-refused',
}
