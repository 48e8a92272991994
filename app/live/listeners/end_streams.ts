import { endUnwelcomeStreams } from '#app/live/end_unwelcome_streams'

/** Sessions ended: their open streams do too. Those of other processes when these look next. */
export default class EndStreams {
  handle() {
    return endUnwelcomeStreams()
  }
}
