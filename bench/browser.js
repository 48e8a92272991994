import { chromium } from 'playwright'
import { HOW_TO_GET_A_BROWSER, ensureBrowser } from '../launch/machine/browser.js'
import { LaunchError } from '../launch/process/launch_error.js'
import { workWith } from './browser/interaction.js'
import { weigh } from './browser/weight.js'
import { signUp } from './live/sign_up.js'
import { percentile } from './measure/figures.js'
import { goal, goalRows } from './report/goal.js'
import { progress } from './report/progress.js'
import { number, table } from './report/table.js'
import { startProduct } from './targets/product.js'
import { withBench } from './with_bench.js'

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** Of scripts on the wire, KB, for somebody who comes for the first time. */
const PAGES = [
  { name: 'sign-in', path: () => '/sign-in', signedOut: true, mostKb: 220 },
  { name: 'Today', path: (id) => `/sites/${id}/live`, mostKb: 320 },
  { name: 'overview', path: () => '/sites' },
  { name: 'Traffic', path: (id) => `/sites/${id}/traffic` },
  { name: 'Leads', path: (id) => `/sites/${id}/leads` },
]

const MOST_PRESS_MS = 100

/** `npm run bench -- browser`: what pages weigh, and how soon they answer while events come in. */
export default async function browser(options) {
  const path = await ensureBrowser()
  if (!path) throw new LaunchError('There is no browser', { cure: HOW_TO_GET_A_BROWSER })
  return withBench(async (bench) => {
    const chrome = await chromium.launch({ executablePath: path, args: ARGS })
    const server = await startProduct(bench.database)
    try {
      return await measure(bench, server, chrome, options)
    } finally {
      await chrome.close()
      await server.stop()
    }
  })
}

async function measure({ database, generator, site }, { address }, chrome, { rate, seconds }) {
  const base = `http://${address.host}:${address.port}`
  const cookies = cookiesOf(await signUp(base), base)
  await database.admitEverybody(site)
  await generator.prepare({ address, site, sizes: [1], connections: 64 })
  await generator.run({ seconds: 2, rate })
  const weights = await progress('Weighing pages', () => weighAll(chrome, base, site, cookies))
  const pressed = await progress(`Working with the feed at ${rate} events/s`, () =>
    work(chrome, { base, site, cookies }, () => generator.run({ seconds, rate }))
  )
  return toResult(weights, pressed)
}

async function weighAll(chrome, base, site, cookies) {
  const weights = []
  for (const { path, signedOut, ...page } of PAGES) {
    const what = { url: base + path(site.id), cookies: signedOut ? [] : cookies }
    weights.push({ ...page, ...(await weigh(chrome, what)) })
  }
  return weights
}

async function work(chrome, { base, site, cookies }, load) {
  const context = await chrome.newContext()
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.goto(`${base}/sites/${site.id}/live`)
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  const end = new AbortController()
  const working = workWith(page, end.signal)
  await Promise.race([load(), working])
  end.abort()
  return working
}

function toResult(weights, { presses, worstFrameMs, cards }) {
  const goals = [
    ...weights
      .filter(({ mostKb }) => mostKb)
      .map(({ name, scriptKb, mostKb }) =>
        goal(`${name}: KB of scripts, compressed`, scriptKb, { most: mostKb })
      ),
    goal('from a press to the next picture, p95 ms', percentile(presses, 0.95), {
      most: MOST_PRESS_MS,
    }),
    goal('the worst of them, ms', presses.at(-1) ?? null, { most: 2 * MOST_PRESS_MS }),
  ]
  const rows = weights.map(({ name, scriptKb, otherKb, lcpMs, blockedMs, shift }) => [
    name,
    `${number(scriptKb)} KB`,
    `${number(otherKb)} KB`,
    `${number(lcpMs)} ms`,
    `${number(blockedMs)} ms`,
    number(shift, 3),
  ])
  const head = ['page', 'scripts', 'all else', 'largest paint', 'blocked', 'shift']
  const note = `${presses.length} presses over ${cards} cards; the longest frame ${number(worstFrameMs)} ms.`
  const report = [table(goalRows(goals), { leftColumns: 2 }), table([head, ...rows]), note]
  return {
    result: { goals, weights, presses, worstFrameMs },
    report: report.join('\n\n'),
    failures: [],
  }
}

function cookiesOf(header, url) {
  return header.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
  })
}
