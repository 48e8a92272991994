import type { Clock } from '#app/calls/importing/reading/mapping'

const MAX_SEC = 86_400
const SECONDS = /^(\d{1,6})(?:[.,]\d+)?(?: ?s(?:ec(?:onds?)?)?)?$/i
const TWO = /^(\d{1,4}):(\d{2})$/
const THREE = /^(\d{1,3}):(\d{2}):(\d{2})(?:[.,]\d+)?$/
const WORDS =
  /^(?:(\d{1,2}) ?h(?:(?:ou)?rs?)?)?,? ?(?:(\d{1,4}) ?m(?:in(?:utes?)?)?)?,? ?(?:(\d{1,5}) ?s(?:ec(?:onds?)?)?)?$/i

/** Whole seconds; null where the file says nothing, undefined for what is no length of a call. */
export function readDuration(written: string, clock: Clock): number | null | undefined {
  const text = written.trim()
  if (text === '' || text === '-') return null
  const seconds = secondsOf(text, clock)
  return seconds !== undefined && seconds <= MAX_SEC ? seconds : undefined
}

function secondsOf(text: string, clock: Clock): number | undefined {
  const plain = SECONDS.exec(text)
  if (plain) return Math.round(Number(plain[0].replace(',', '.').replace(/[^\d.]/g, '')))
  const two = TWO.exec(text)
  if (two) return clock === 'hh:mm' ? sum(two[1], two[2], '0') : sum('0', two[1], two[2])
  const [, hours, minutes, seconds] = THREE.exec(text) ?? WORDS.exec(text) ?? []
  if ((hours ?? minutes ?? seconds) === undefined) return undefined
  return sum(hours ?? '0', minutes ?? '0', seconds ?? '0')
}

/** Nothing but the first part of a clock goes beyond 59, and nobody writes it when it does. */
function sum(hours: string, minutes: string, seconds: string): number | undefined {
  if (Number(hours) > 0 && Number(minutes) > 59) return undefined
  if (Number(minutes) > 0 && Number(seconds) > 59) return undefined
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
