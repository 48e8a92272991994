import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runQuietly } from '../../launch/process/run_quietly.js'

/** Fetched when this is measured: it would be the largest of all packages, for one bench. */
const LIGHTHOUSE = 'lighthouse@13.5.0'

const CATEGORIES = ['performance', 'accessibility', 'best-practices']

/**
 * Grades of a page, the medians of some runs.
 *
 * @param {{ url: string, cookie: string | null, form: 'desktop' | 'phone', rounds: number, chromePath: string }} asked
 * @returns {Promise<object>} grades up to 100, times in ms, and what was found missing
 */
export async function audit({ rounds, ...asked }) {
  const reports = []
  for (let round = 0; round < rounds; round++) reports.push(await runOnce(asked))
  const median = (read) => reports.map(read).sort((a, b) => a - b)[Math.floor(rounds / 2)]
  const grade = (name) => Math.round(100 * median(({ categories }) => categories[name].score))
  const value = (name) => median(({ audits }) => audits[name].numericValue)
  return {
    performance: grade('performance'),
    accessibility: grade('accessibility'),
    practices: grade('best-practices'),
    firstMs: value('first-contentful-paint'),
    largestMs: value('largest-contentful-paint'),
    blockedMs: value('total-blocking-time'),
    speedMs: value('speed-index'),
    shift: value('cumulative-layout-shift'),
    missed: missedIn(reports[0]),
  }
}

async function runOnce({ url, cookie, form, chromePath }) {
  const folder = await mkdtemp(join(tmpdir(), 'lighthouse-'))
  try {
    const output = join(folder, 'report.json')
    const headers = join(folder, 'headers.json')
    await writeFile(headers, JSON.stringify(cookie ? { Cookie: cookie } : {}))
    const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${output}`]
    args.push(`--only-categories=${CATEGORIES.join(',')}`, `--extra-headers=${headers}`)
    args.push('--chrome-flags=--headless=new --no-sandbox --disable-gpu')
    if (form === 'desktop') args.push('--preset=desktop')
    await runQuietly('npx', args, {
      env: { ...process.env, CHROME_PATH: chromePath },
      failure: `Lighthouse could not look at ${url}`,
      cure: `It is fetched by npx ${LIGHTHOUSE}, for which the network has to be there.`,
    })
    return JSON.parse(await readFile(output, 'utf8'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What counts for a grade and was not passed, speed aside: its numbers say more. */
function missedIn({ categories, audits }) {
  return ['accessibility', 'best-practices']
    .flatMap((name) => categories[name].auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => audits[id].title)
}
