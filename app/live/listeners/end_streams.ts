import type { LoginsEnded } from '#app/auth/events/logins_ended'
import { endStreams, endUnwelcomeStreams } from '#app/live/end_unwelcome_streams'

/** Sessions ended: their open streams do too. */
export default class EndStreams {
  handle({ sessionId }: LoginsEnded) {
    if (!sessionId) return endUnwelcomeStreams()
    endStreams({ loginId: sessionId })
  }
}
