import { flags } from '@adonisjs/core/ace'
import { QueueCommand } from '#app/ingest/queue/queue_command'

export default class QueueReplay extends QueueCommand {
  static commandName = 'queue:replay'
  static description = 'Have dead letters stored once more; what was stored before stays as it is'

  @flags.string({ description: 'Only this one, as queue:dead tells it' })
  declare id: string | undefined

  @flags.string({ description: 'Only those of this reason' })
  declare reason: string | undefined

  async run() {
    if (!(await this.reachesQueue())) return
    const { replay } = await import('#app/ingest/queue/dead_letters')
    // All are read before the first is sent: one that comes back at once is not sent for ever.
    const letters = await Array.fromAsync(this.lettersOf(this.id, this.reason))
    let replayed = 0
    for (const letter of letters) if (await replay(letter)) replayed++
    this.succeed({ replayed }, `${replayed} × dead letter waits once more to be stored`)
  }
}
