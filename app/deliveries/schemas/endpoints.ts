import * as parts from '#app/deliveries/schemas/parts'

const { object, text, site } = parts

export const endpointState = object({
  site,
  endpoint: object({ id: { type: 'string', pattern: '^ep_' }, name: text }),
  failing_since: parts.instant,
  problem: text,
})

export const ping = object({ site, message: text })
