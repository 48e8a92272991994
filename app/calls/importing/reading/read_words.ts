import type { CallStatus } from '#app/calls/types'

const STATUSES: Record<CallStatus, string> = {
  qualified:
    'qualified|good|good lead|lead|quotable|yes|true|won|sold|sale|converted|qualifiziert|ja|nitelikli|evet',
  junk: 'junk|spam|bad|unqualified|not qualified|not a lead|not quotable|no|false|unqualifiziert|nein|gecersiz|hayir',
}

const OUTBOUND = /^(?:out|ausgehend|abgehend|giden)|^(?:3|4)$/i
const INBOUND = /^(?:in|eingehend|missed|verpasst|gelen|cevapsız)|^(?:1|2)$/i

const WITHHELD =
  /^(?:anonym(?:ous)?|unknown|unbekannt|blocked|private?|restricted|withheld|unavailable|no caller id|n\/a|-)$/i

/** What somebody has found out about a call; undefined when the words say neither. */
export function readStatus(written: string): CallStatus | undefined {
  const words = written
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[^a-z]+/g, ' ')
    .trim()
  const statuses = Object.keys(STATUSES) as CallStatus[]
  return statuses.find((status) => STATUSES[status].split('|').includes(words))
}

/** Undefined: the words say neither. */
export function readDirection(written: string): 'in' | 'out' | undefined {
  if (OUTBOUND.test(written.trim())) return 'out'
  return INBOUND.test(written.trim()) ? 'in' : undefined
}

/** The caller is nobody's business. */
export function isWithheld(written: string): boolean {
  return written === '' || WITHHELD.test(written)
}
