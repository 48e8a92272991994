import type { SiteSettings } from '#app/sites/site_settings'
import type { CallFlag, ToldCall } from '#app/calls/types'

/**
 * What is doubtful about a call, as it stands alone; whether it is a repeated one is asked where it is stored. `isOurs`: it came
 * from an address of the house.
 */
export function flagsOf(
  { phoneNumber, durationSec }: ToldCall,
  settings: SiteSettings,
  isOurs: boolean
): CallFlag[] {
  const flags: CallFlag[] = []
  const isInternal = phoneNumber !== null && settings.internal_numbers.includes(phoneNumber)
  if (isInternal || isOurs) flags.push('internal')
  if (settings.call_test_mode) flags.push('test')
  if (durationSec !== null && durationSec < settings.call_short_sec) flags.push('short')
  return flags
}
