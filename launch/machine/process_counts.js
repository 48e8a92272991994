import { availableParallelism } from 'node:os'

/** As the application understands them; what is no number it refuses itself, and says so. */
export function webProcesses() {
  const { WEB_CONCURRENCY } = process.env
  return WEB_CONCURRENCY === 'auto' ? availableParallelism() : Number(WEB_CONCURRENCY) || 1
}

export const workers = () => 1 + (Number(process.env.WORKERS) || 1)
