import { OperatorCommand } from '#app/auth/operator_command'
import type { DeadLetter } from '#app/ingest/queue/dead_letters'

/** A command about what could not be stored. */
export abstract class QueueCommand extends OperatorCommand {
  /** Fails, and gives false, where there is no queue or Redis is not there. */
  protected async reachesQueue(): Promise<boolean> {
    const { default: ingestConfig } = await import('#config/ingest')
    if (ingestConfig.driver !== 'redis') {
      this.fail('E_NO_QUEUE', 'There is no queue here: INGEST_DRIVER is not redis.')
      return false
    }
    const { connectRedis } = await import('#app/shared/redis/connect')
    if (await connectRedis()) return true
    this.fail('E_NO_REDIS', 'Redis cannot be reached at REDIS_URL.')
    return false
  }

  /** Those that are meant: one, those of a reason, or all. */
  protected async *lettersOf(id?: string, reason?: string): AsyncGenerator<DeadLetter> {
    const { deadLetters } = await import('#app/ingest/queue/dead_letters')
    for await (const letter of deadLetters()) {
      const isMeant = (!id || letter.id === id) && (!reason || letter.reason === reason)
      if (isMeant) yield letter
    }
  }
}
