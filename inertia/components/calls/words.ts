import { words } from '~/words/words'
import { readable } from '~/components/live/words'

const t = words('calls')

/** What reasons, flags and sources of calls are called where people read them; those of plugins as they call them. */
export function nameOfReason(reason: string): string {
  const key = `reason.${reason}`
  return t.has(key) ? t(key) : readable(reason)
}

export function whyUnmatched(reason: string | undefined): string {
  const key = `unmatched.${reason}`
  return t.has(key) ? t(key) : t('unmatched.nobody_knows')
}

/** How it came to its visit, in a sentence. */
export function howMatched(method: string | null, minutes: number | null): string {
  const key = `how.${method}`
  return t.has(key) ? t(key, { minutes, method }) : t('how.other', { method })
}

export function wordsOfFlag(flag: string) {
  const name = `flag.${flag}`
  const meaning = `flag_means.${flag}`
  return {
    name: t.has(name) ? t(name) : readable(flag),
    meaning: t.has(meaning) ? t(meaning) : '',
  }
}

export function nameOfSource(source: string): string {
  const key = `source.${source}`
  return t.has(key) ? t(key, { source }) : t('source.other', { source })
}

/** `1 min 5 s`. */
export function lengthOf(length: number): string {
  const minutes = Math.floor(length / 60)
  const seconds = length % 60
  if (minutes === 0) return t('length.seconds', { seconds })
  return t(seconds === 0 ? 'length.minutes' : 'length.both', { minutes, seconds })
}
