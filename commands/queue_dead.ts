import { flags } from '@adonisjs/core/ace'
import { QueueCommand } from '#app/ingest/queue/queue_command'

/** Of the content, in a line for people. */
const SHOWN = 120

export default class QueueDead extends QueueCommand {
  static commandName = 'queue:dead'
  static description = 'List events that wait in Redis and cannot be stored (docs/scaling.md)'

  @flags.string({ description: 'Only those of this reason' })
  declare reason: string | undefined

  async run() {
    if (!(await this.reachesQueue())) return
    let count = 0
    for await (const { id, since, reason, version, bytes, text } of this.lettersOf(
      undefined,
      this.reason
    )) {
      count++
      // As JSON, so that nothing in it reaches a terminal raw.
      const content = JSON.stringify(text.slice(0, SHOWN))
      this.succeed(
        { id, since, reason, version, bytes, text },
        `${id}  ${since.toISOString()}  ${reason}  ${bytes} bytes  ${content}`
      )
    }
    if (count === 0 && !this.json) this.succeed({}, 'There are no dead letters.')
  }
}
