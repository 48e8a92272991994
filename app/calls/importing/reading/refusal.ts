import type { LineProblem } from '#app/shared/csv/read_table'

/** Why a row is no call. */
export type Refusal =
  LineProblem | 'number' | 'time' | 'future' | 'past' | 'duration' | 'own_id' | 'outbound'

/** For people. */
export const REFUSALS: Record<Refusal, string> = {
  quotes: 'A quote is opened and not closed, or there is text behind a closing one.',
  width: 'It has more or fewer cells than the first row.',
  number: 'The caller’s number is no phone number, or has no country code.',
  time: 'The date or the time of day cannot be read.',
  future: 'The call is in the future. Are the order of the date and the zone right?',
  past: 'The call is more than 10 years old.',
  duration: 'The length cannot be read.',
  own_id: 'Its id is longer than 255 characters.',
  outbound: 'Somebody of the house has called; only calls that came in are imported.',
}
