import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import type { JobRun } from '#app/jobs/types'
import { countField, idField, instantField, textField } from '#app/api/fields'
import { outwardId } from '#app/shared/outward_id'
import type { ScoringState } from '#app/replay/scoring_state'

const run = () =>
  vine.object({
    id: idField('run'),
    state: textField(),
    done: countField(),
    total: countField().nullable(),
    problem: textField().nullable(),
    finished_at: instantField().nullable(),
  })

/** Visits by ten of the one score and ten of the other: `cells[10 * before + after]`. */
const cells = () => vine.array(countField())

export const scoringObject = vine.object({
  chosen: textField(),
  scorers: vine.array(
    vine.object({
      name: textField(),
      version: textField(),
      summary: textField(),
      learns: vine.boolean(),
    })
  ),
  visits: countField(),
  /** What a scorer in shadow has found on live traffic. */
  trial: vine
    .object({
      scorer: textField(),
      since: textField().nullable(),
      until: textField().nullable(),
      cells: cells(),
    })
    .nullable(),
  /** What another scorer would have said of history. */
  comparison: vine.object({ run: run(), cells: cells().nullable() }).nullable(),
  replay: run().nullable(),
})

export function outwardScoring(state: ScoringState): Infer<typeof scoringObject> {
  const { trial, comparison, replay } = state
  return {
    chosen: state.chosen,
    scorers: state.scorers.map(({ name, version, summary, learns }) => ({
      ...{ name, version, summary, learns },
    })),
    visits: state.sessions,
    trial: trial && {
      ...{ scorer: trial.scorer, since: trial.since, until: trial.until, cells: trial.cells },
    },
    comparison: comparison && {
      run: outwardRun(comparison),
      cells: comparison.result?.cells ?? null,
    },
    replay: replay && outwardRun(replay),
  }
}

function outwardRun({ id, state, done, total, problem, finishedAt }: JobRun) {
  return { id: outwardId('run', id), state, done, total, problem, finished_at: finishedAt }
}
