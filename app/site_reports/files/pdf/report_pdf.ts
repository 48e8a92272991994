import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Look } from '#app/branding/look'
import type { ReportDocument } from '#app/site_reports/document/types'

/** Far more than a report has ever taken. */
const LONGEST_MS = 60_000
const MOST_MB = 192
/** More at once would only wait for each other, and hold memory. */
const AT_ONCE = 2

/** From the sources a thread needs what the process was started with, too. */
const execArgv = import.meta.url.endsWith('.ts') ? ['--import=@poppinss/ts-exec'] : []

let underWay = 0
const waiting: (() => void)[] = []

/** A report to print or to hand over: A4, its text can be selected. Made in a thread of its own, so that nobody waits for it. */
export async function reportPdf(report: ReportDocument, look: Look): Promise<Buffer> {
  if (underWay >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else underWay++
  try {
    return await inThread(report, look)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else underWay--
  }
}

async function inThread(report: ReportDocument, look: Look): Promise<Buffer> {
  const worker = new Worker(new URL('./pdf_thread.js', import.meta.url), {
    workerData: { report, look },
    execArgv,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
  })
  try {
    const [pdf] = await once(worker, 'message', { signal: AbortSignal.timeout(LONGEST_MS) })
    return Buffer.from(pdf)
  } finally {
    await worker.terminate()
  }
}
