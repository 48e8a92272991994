/** What a task is handed: one run of it for one site. */
export interface Job<Payload = any, Cursor = any> {
  id: string
  siteId: string
  payload: Payload
  /** What was last told to `progress`: null from the beginning, else where an interrupted run goes on. */
  cursor: Cursor | null
  /**
   * How far it is; `total` null when nobody knows. With a cursor it is where the run continues after a crash, so call it
   * when the work before is stored. Throws `RunStopped` when somebody has asked the run to stop: let it through.
   */
  progress(done: number, total: number | null, cursor?: Cursor): Promise<void>
  /** What came of it, as JSON, for the page that shows it. The run is done when `run` returns. */
  finish(result: unknown): void
}

/** What a task for a whole workspace is handed. */
export interface WorkspaceJob<Payload = any, Cursor = any> extends Omit<
  Job<Payload, Cursor>,
  'siteId'
> {
  workspaceId: string
}

/**
 * Work of more than a second. It may be interrupted at any time, by a deploy or a crash, and is then called again with the
 * cursor it told last; so whatever it does must be right when it is done twice.
 */
export interface Task {
  run(job: Job & WorkspaceJob): Promise<void>
}

/** Types `start/jobs.ts`: tasks by name, loaded when they are needed. */
export type TaskTable = Record<string, () => Promise<Task>>

export type RunState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped'

/** A run as a page shows it. Instants are ISO 8601. */
export interface JobRun<Result = any> {
  id: string
  task: string
  payload: any
  state: RunState
  done: number
  total: number | null
  result: Result | null
  /** Why it failed, or is being tried again, for a person. */
  problem: string | null
  stopRequested: boolean
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
}
