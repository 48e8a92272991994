import { words } from '~/words/words'

const t = words('site')

/** The closed list of reasons is `DROP_REASONS` in app/ingest/types.ts; a new one shows by its name until it is here. */
const KNOWN = [
  'invalid',
  'other_site',
  'origin_not_allowed',
  'blocked_address',
  'bot',
  'privacy_signal',
  'unstorable',
] as const

export function dropWords(reason: string) {
  const known = KNOWN.find((name) => name === reason)
  if (!known) return { title: reason.replaceAll('_', ' '), text: '' }
  return { title: t(`drops.${known}`), text: t(`drops.${known}_text`) }
}
