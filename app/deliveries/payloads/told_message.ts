import type { NewMessage } from '#app/deliveries/message'
import { fit, type Room } from '#app/deliveries/payloads/fit'

/** How a message is sent; `data` is of its type. */
export interface Told<Type extends string, Data> {
  type: Type
  version: 1
  timestamp: string
  data: Data
}

type Heading = Pick<NewMessage, 'id' | 'type' | 'subject'> & { at: Date }

/** What destinations choose by, and whose visit it tells of. */
type About = Pick<NewMessage, 'siteId' | 'sessionId' | 'score' | 'channel' | 'sourceLabel'>

/** A message of the first version of its type, made small enough. */
export function toldMessage(
  about: About,
  { id, type, subject, at }: Heading,
  describe: (room: Room) => object
): NewMessage {
  const timestamp = at.toISOString()
  const body = fit((room) => ({ type, version: 1, timestamp, data: describe(room) }))
  return { ...about, id, type, subject, occurredAt: at, body }
}

/** Of what has to do with no visit. */
export const NO_VISIT = { sessionId: null, score: 0, channel: null, sourceLabel: null }
