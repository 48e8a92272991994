const formats = new Map<string, Intl.DateTimeFormat>()

/** `14:03:27` in the site's zone. Formats are kept: making one costs more than a hundred uses. */
export function clockTime(at: string, zone: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(
    new Date(at)
  )
}

/** `14:03` in the site's zone. */
export function clockMinute(at: string, zone: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(at))
}

/** `20 Nov, 14:03` in the site's zone. */
export function dayAndMinute(at: string, zone: string): string {
  const day = { day: 'numeric', month: 'short' } as const
  return format(zone, { ...day, hour: '2-digit', minute: '2-digit' }).format(new Date(at))
}

/** `Fri 20 Nov 2026, 14:03:27` in the site's zone. */
export function dayAndTime(at: string, zone: string): string {
  return format(zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(new Date(at))
}

/** `48 s`, `3 min`, `1 h 5 min`. */
export function duration(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** `2026-11-22`: the day that an instant is in the zone; now when left out. */
export function dayIn(zone: string, instant: number | string = Date.now()): string {
  return new Date(instant).toLocaleDateString('en-CA', { timeZone: zone })
}

function format(timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = timeZone + Object.keys(options).length
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone, hourCycle: 'h23' })
  formats.set(key, made)
  return made
}
