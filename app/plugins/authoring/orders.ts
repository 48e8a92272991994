import type { Setting } from '#app/plugins/contracts/plugin'

/** What the process of a plugin is asked to do. */
export type Order =
  { task: 'test'; target: string } | { task: 'inspect'; target: string; question: Question }

/** Where a question differs from the samples. */
export interface Question {
  event?: object
  session?: object
  settings?: object
}

export interface Manifest {
  name: string
  kind: string
  version: string
  contract: number
  summary: string
  settings: readonly Setting[]
  /** Of a scorer. */
  scope?: string
  learns?: boolean
}

/** What it answers, in this order. */
export type Report =
  | { about: 'plugin'; plugin: Manifest; checks: string[] }
  | { about: 'begin'; check: string }
  | { about: 'end'; check: string; problem: string | null; ms: number }
  | { about: 'answers'; answers: { to: unknown; answer: unknown }[] }
  | { about: 'refused'; code: string; problem: string; help: string }
  | { about: 'done' }
