import { readable } from '~/components/live/words'

/** What reasons, flags and sources of calls are called where people read them. */
const REASONS: Record<string, string> = {
  same_fingerprint: 'Same browser as in this visit',
  active_just_before: 'Active in the 2 minutes before the call',
  active_shortly_before: 'Active in the 10 minutes before the call',
  had_conversion: 'Had done what counts as a conversion',
  only_visit: 'The only visit that fits',
  several_visits: 'Other visits fit as well',
  chosen_by_person: 'Somebody chose this visit',
  named_the_code: 'The caller named the code of this visit',
  named_several_codes: 'And the codes of others',
  was_shown_this_number: 'This visit was shown the number that was called',
  had_it_at_that_time: 'And had it at the time of the call',
  had_it_last: 'And was the last to have it, within the hour',
  had_it_long_ago: 'But that was more than an hour ago',
  nobody_had_it_before: 'Nobody else had the number not long before',
  pressed_a_number: 'Pressed a telephone number minutes before the call',
  pressed_this_number: 'It was the number that was called',
  pressed_another_number: 'It was not the number that was called',
  pressed_just_before: 'Within the minute before',
  nobody_else_pressed: 'Nobody else pressed one',
  others_pressed_other_numbers: 'Others pressed other numbers',
  others_pressed_too: 'Others pressed one, too',
}

export function nameOfReason(reason: string): string {
  return (Object.hasOwn(REASONS, reason) && REASONS[reason]) || readable(reason)
}

const NOT_MATCHED: Record<string, string> = {
  no_fingerprint: 'The call came without a fingerprint, so nothing ties it to a visit.',
  no_visit_in_window: 'The visitor was not seen on the site in the minutes before the call.',
  no_number_pressed:
    'Nobody pressed a telephone number on the site in the minutes before the call.',
  unknown_code: 'No visit of the last 30 days has the code that the caller named.',
  taken_back_by_person: 'Somebody took the match back.',
}

export function whyUnmatched(reason: string | undefined): string {
  return (
    (reason && Object.hasOwn(NOT_MATCHED, reason) && NOT_MATCHED[reason]) || 'Nobody knows why.'
  )
}

/** How it came to its visit, in a sentence. */
export function howMatched(method: string | null, windowMin: number | null): string {
  switch (method) {
    case 'manual':
      return 'Chosen by hand.'
    case 'fingerprint':
      return `The same browser was on the site in the ${windowMin} minutes before the call.`
    case 'time-and-intent':
      return `Somebody pressed a telephone number on the site in the ${windowMin} minutes before the call.`
    case 'pool-number':
      return 'The number that was called is one of the pool, and was shown in this visit.'
    case 'reference-code':
      return 'The caller named a reference code.'
    default:
      return `Found by ${method}.`
  }
}

const FLAGS: Record<string, { name: string; meaning: string }> = {
  repeated: { name: 'Repeated', meaning: 'The same number has called before, not long ago.' },
  internal: { name: 'Internal', meaning: 'A number or an address of the house.' },
  test: { name: 'Test', meaning: 'The site was in test mode.' },
  short: { name: 'Short', meaning: 'It lasted only a few seconds.' },
}

export function wordsOfFlag(flag: string) {
  return FLAGS[flag] ?? { name: readable(flag), meaning: '' }
}

const SOURCES: Record<string, string> = {
  page: 'Told by a page',
  server: 'Told by a server, signed',
  import: 'Imported from a file',
  demo: 'Made up for the demo',
}

export function nameOfSource(source: string): string {
  return SOURCES[source] ?? `Told by ${source}`
}

export function nameOfStatus(status: string | null): string {
  if (status === 'qualified') return 'qualified'
  return status === 'junk' ? 'junk' : 'not marked'
}

/** `1 min 5 s`. */
export function lengthOf(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`
}
