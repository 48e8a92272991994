import { access } from 'node:fs/promises'
import db from '@adonisjs/lucid/services/db'
import { HistoryGone } from '#app/history/exceptions'
import { ToldProblem } from '#app/shared/told_problem'
import { forgetFile, keptFile } from '#app/shared/kept_files'
import { readHistory } from '#app/history/reading/read_history'
import { storeHistory } from '#app/history/queries/store_history'
import { unreadHistory } from '#app/history/queries/unread_history'
import type { Job } from '#app/jobs/types'

const MB = 1024 * 1024

/** Task `history_read`: an interrupted one begins anew. What is wrong with a file is so the next time as well: it is told. */
export async function run({ siteId, payload, progress }: Job<{ importId: string }>) {
  const { importId } = payload
  const unread = await unreadHistory(siteId, importId)
  if (!unread) return forgetFile('history', importId)
  try {
    const path = keptFile('history', importId)
    await access(path).catch(() => {
      throw new HistoryGone()
    })
    const tell = (done: number, total: number) =>
      progress(Math.ceil(done / MB), Math.ceil(total / MB))
    const read = await readHistory({ path, zone: unread.zone, tell })
    await storeHistory(siteId, importId, read)
  } catch (error) {
    if (!(error instanceof ToldProblem)) throw error
    await tellProblem(siteId, importId, error)
  }
  await forgetFile('history', importId)
}

function tellProblem(siteId: string, importId: string, { message, help }: ToldProblem) {
  const problem = [message, help].filter(Boolean).join(' ')
  return db
    .connection('service')
    .rawQuery(
      'UPDATE history_imports SET problem = ? WHERE site_id = ? AND id = ? AND read_at IS NULL',
      [problem, siteId, importId]
    )
}
