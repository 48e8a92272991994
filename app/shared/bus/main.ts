import { Bus } from '#app/shared/bus/bus'
import { PostgresTransport } from '#app/shared/bus/postgres_transport'

const transport = new PostgresTransport()

/** The bus of this process. A web process listens; commands and workers only speak. */
export const bus = new Bus(transport)

/** Any number, as long as nothing else in the database means the same by it. */
const LEADING = 740_393

let asked: Promise<boolean> | null = null
let held = false
bus.onResumed(() => (held = false))

/**
 * Is this the web process that does what one of an installation has to do? The one that has it keeps it for as long as its connection
 * lives, and another takes over the next time that it asks.
 */
export async function leads(): Promise<boolean> {
  if (!transport.isOpen) held = false
  if (held) return true
  asked ??= transport
    .tryLock(LEADING)
    .catch(() => false)
    .finally(() => (asked = null))
  return (held = await asked)
}
