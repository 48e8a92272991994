import type { NumberSettings } from '#app/sites/site_settings'

/** Do pages of the site need the script that shows numbers and codes? */
export function wantsSecondScript({ swapped_number: number, reference_codes }: NumberSettings) {
  return number !== null || reference_codes
}
