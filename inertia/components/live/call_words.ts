import { clockMinute, dayAndMinute, dayIn } from './times.js'

interface CallTime {
  calledAt: string
}

/** `called 14:03`, `called twice, last 14:03`; with the day when that is not today. The latest call comes first. */
export function sayCalls(calls: readonly CallTime[], zone: string, now: number): string {
  const last = timeOfCall(calls[0]!, zone, now)
  if (calls.length === 1) return `called ${last}`
  return `called ${calls.length === 2 ? 'twice' : `${calls.length} times`}, last ${last}`
}

/** `14:03`; `20 Nov, 14:03` on another day than today. */
export function timeOfCall({ calledAt }: CallTime, zone: string, now: number): string {
  const isToday = dayIn(zone, calledAt) === dayIn(zone, now)
  return isToday ? clockMinute(calledAt, zone) : dayAndMinute(calledAt, zone)
}
