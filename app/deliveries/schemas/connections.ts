import * as parts from '#app/deliveries/schemas/parts'

const { object, text, site } = parts

export const connectionState = object({
  site,
  connection: object({ id: parts.id('conn'), provider: { enum: ['google_ads'] } }),
  account: object({ id: text, name: text }, 'The ad account that is not read any more.'),
  since: parts.instant,
  problem: text,
})
