/** What web processes and their parent tell each other about limits. A `key` is the name of a limit and whom it counts. */
export type FromProcess =
  /** One more, beyond what the process may grant by itself. `spent`: what it has granted so far and not yet told. */
  | { limits: 'take'; ask: number; key: string; limit: number; spent: number; endsAt: number }
  | { limits: 'spent'; key: string; spent: number }

export type FromParent =
  /** From now until `endsAt` the parent counts; how much was spent until now? */
  | { limits: 'counted'; key: string; endsAt: number }
  | { limits: 'granted'; ask: number; isAllowed: boolean; remaining: number; endsAt: number }
  /** Nobody needs to ask any more. */
  | { limits: 'exhausted'; key: string; endsAt: number }

export function isOfLimits(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'limits' in message
}
