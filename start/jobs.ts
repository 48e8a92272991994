import type { TaskTable } from '#app/jobs/types'

/** What can be done in the background, by the name that runs are stored with. */
export const jobTasks: TaskTable = {
  learn: () => import('#app/scoring/learning/learn_job'),
  compare: () => import('#app/replay/compare_job'),
  replay: () => import('#app/replay/replay_job'),
}
