import type { ConversionAction } from '#app/ads/conversion_actions/conversion_action'

/** Whether leads can be told as this action: why not, and what one should know if so. In words for people. */
export interface Fitness {
  obstacle: string | null
  cautions: string[]
}

/** Below it many leads are won only after Google has stopped to count their click. */
const SHORT_DAYS = 30

export function fitnessOf(action: ConversionAction, ownerId: string): Fitness {
  const obstacle = obstacleOf(action, ownerId)
  return { obstacle, cautions: obstacle ? [] : cautionsOf(action) }
}

function obstacleOf({ type, status, ownerId: own }: ConversionAction, ownerId: string) {
  if (status === 'REMOVED') return 'It was removed in Google Ads.'
  if (status === 'HIDDEN') return 'It is hidden in Google Ads, and counts nothing.'
  if (own !== null && own !== ownerId) return 'It is of another account than the one that counts.'
  if (type !== 'UPLOAD_CLICKS') return OTHER_TYPES[type] ?? 'It is not one that clicks are sent to.'
  return null
}

function cautionsOf({ countsOncePerClick, ignoresValues, lookbackDays }: ConversionAction) {
  const cautions: string[] = []
  if (countsOncePerClick) {
    cautions.push(
      'It counts one conversion for each click, so Google refuses clicks that it only knows by wbraid or gbraid, many of those on iPhones. Set its count to Every in Google Ads.'
    )
  }
  if (ignoresValues) {
    cautions.push(
      'It takes the same value for each conversion: what a lead is worth is not counted, and one that turns out to be junk cannot be set to nought.'
    )
  }
  if (lookbackDays !== null && lookbackDays < SHORT_DAYS) {
    cautions.push(
      `It counts clicks of the last ${lookbackDays} days: leads that take longer are refused. Google allows up to 90.`
    )
  }
  return cautions
}

const OTHER_TYPES: Record<string, string> = {
  UPLOAD_CALLS: 'It is for calls from the ad itself, which have no click.',
  WEBPAGE: 'A tag on the pages counts it: what is sent as well would count twice.',
  WEBPAGE_CODELESS: 'Google counts it on the pages by itself.',
  AD_CALL: 'Google counts calls from ads by itself.',
  CLICK_TO_CALL: 'Google counts taps on numbers by itself.',
  WEBSITE_CALL: 'Google counts calls to its forwarding numbers by itself.',
  STORE_SALES_DIRECT_UPLOAD: 'It is for sales in shops.',
  SALESFORCE: 'It is told by Salesforce.',
}
