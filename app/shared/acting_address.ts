import { AsyncLocalStorage } from 'node:async_hooks'

const address = new AsyncLocalStorage<string>()

/**
 * From where the person acts, for the logs of what people did: no use case has to hand it on. Only the middleware of the
 * dashboard's pages sets it; what comes in by the public doors never does, and pays nothing.
 */
export const actingAddress = {
  run: <T>(ip: string, work: () => T): T => address.run(ip, work),
  get: (): string | null => address.getStore() ?? null,
}
