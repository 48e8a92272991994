import { words } from '../../words/words.js'
import { clockMinute, dayAndMinute, dayIn } from './times.js'

const t = words('live')

interface CallTime {
  calledAt: string
}

/** `called 14:03`, `called twice, last 14:03`; with the day when that is not today. The latest call comes first. */
export function sayCalls(calls: readonly CallTime[], zone: string, now: number): string {
  return t('calls.called', { count: calls.length, time: timeOfCall(calls[0]!, zone, now) })
}

/** `14:03`; `20 Nov, 14:03` on another day than today. */
export function timeOfCall({ calledAt }: CallTime, zone: string, now: number): string {
  const isToday = dayIn(zone, calledAt) === dayIn(zone, now)
  return isToday ? clockMinute(calledAt, zone) : dayAndMinute(calledAt, zone)
}
