import { nameOfSignal } from '~/components/live/words'

/** What a weight is of, where that is more exact than the reason it becomes in a score. */
const FEATURES: Record<string, string> = {
  events: 'Twice as many events',
  more_conversions: 'Twice as many conversions',
  duration: 'Stayed twice as long',
  channel_paid_search: 'Paid search',
  channel_organic_search: 'Organic search',
  channel_paid_social: 'Paid social',
  channel_social: 'Social network',
  channel_ai: 'AI assistant',
  channel_email: 'E-mail',
  channel_referral: 'Link on another site',
  device_mobile: 'On a phone',
  device_tablet: 'On a tablet',
  time_night: 'At night (0 to 6)',
  time_morning: 'In the morning (6 to 12)',
  time_evening: 'In the evening (18 to 24)',
  weekend: 'At the weekend',
}

export function nameOfFeature(feature: string): string {
  return (Object.hasOwn(FEATURES, feature) && FEATURES[feature]) || nameOfSignal(feature)
}

/** `83 of 100`. */
export const ofHundred = (share: number) => `${Math.round(share * 100)} of 100`

export const percent = (share: number) => `${Math.round(share * 100)} %`

/** `1 visit`, `1,200 visits`. */
export function counted(count: number, one: string, many = `${one}s`) {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
