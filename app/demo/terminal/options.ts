import { passwordFault, PASSWORD_MIN_FOR_OPERATORS } from '#app/auth/password_rules'
import { DEMO_EMAIL } from '#app/demo/demo_workspace'

/** What `npm run demo` was asked for. */
export interface DemoOptions {
  months: number
  seed: string
  /** Normalized; made up when left out. */
  password?: string
  /** Take away what is there and make it anew. */
  reset: boolean
  /** Take away what is there. */
  remove: boolean
  /** Take away without asking. */
  force: boolean
  /** Then send live traffic. */
  live: boolean
  /** Visits that begin in a minute. */
  rate: number
  /** Of the server. */
  url: string
}

/** What is wrong with them, or null. */
export function faultOf({ months, password, rate, url }: DemoOptions): string | null {
  if (!Number.isInteger(months) || months < 1 || months > 24) {
    return '--months takes a whole number from 1 to 24.'
  }
  if (!(rate >= 1 && rate <= 6_000)) return '--rate takes a number from 1 to 6000.'
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    return '--url takes an address such as http://127.0.0.1:3333.'
  }
  const rules = { email: DEMO_EMAIL, min: PASSWORD_MIN_FOR_OPERATORS }
  const fault = password === undefined ? null : passwordFault(password, rules)
  return fault && `--password: ${fault.message}`
}
