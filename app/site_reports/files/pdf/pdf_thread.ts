import { parentPort, workerData } from 'node:worker_threads'
import { drawReport } from '#app/site_reports/files/pdf/draw_report'

const { report, look } = workerData
/** A picture comes over as plain bytes. */
const logo = look.logo && Buffer.from(look.logo)
const pdf = await drawReport(report, { ...look, logo })
parentPort!.postMessage(pdf)
