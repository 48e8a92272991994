import { endUnwelcomeStreams } from '#app/live/end_unwelcome_streams'

/** Sessions ended: their open streams do too. */
export default class EndStreams {
  handle() {
    return endUnwelcomeStreams()
  }
}
