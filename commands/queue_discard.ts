import { flags } from '@adonisjs/core/ace'
import { QueueCommand } from '#app/ingest/queue/queue_command'

export default class QueueDiscard extends QueueCommand {
  static commandName = 'queue:discard'
  static description = 'Throw dead letters away, for ever'

  @flags.string({ description: 'Only this one, as queue:dead tells it' })
  declare id: string | undefined

  @flags.string({ description: 'Only those of this reason' })
  declare reason: string | undefined

  @flags.boolean({ description: 'All of them' })
  declare all: boolean

  async run() {
    if (!this.id && !this.reason && !this.all) {
      return this.fail(
        'E_WHICH',
        'Say which: --id, --reason or --all. They cannot be brought back.'
      )
    }
    if (!(await this.reachesQueue())) return
    const { discard } = await import('#app/ingest/queue/dead_letters')
    let discarded = 0
    for await (const letter of this.lettersOf(this.id, this.reason)) {
      if (await discard(letter)) discarded++
    }
    this.succeed({ discarded }, `${discarded} × dead letter thrown away`)
  }
}
