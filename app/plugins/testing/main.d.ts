import type { OutsideHost } from '../contracts/plugin.js'
import type { SessionFacts } from '../contracts/scorer.js'

/** One thing that a plugin must do. `run` throws an `Error` that says what is wrong. */
export interface Check {
  name: string
  run(): void | Promise<void>
}

/**
 * All that a plugin must do, according to its kind, and its own cases: what its `cases/*.json` have, in one list. Hand them
 * to any test runner: `for (const { name, run } of checksOf(plugin, cases)) test(name, () => run())`.
 */
export declare function checksOf(plugin: { kind: string }, cases?: unknown[]): Check[]

/** A host for tests: the time stands still, nothing is written, and nobody outside answers. */
export declare const HOST: OutsideHost

/** A session of which nothing is known but that it has begun. */
export declare const FIRST_EVENT: SessionFacts
