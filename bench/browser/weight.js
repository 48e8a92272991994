/**
 * What a page costs somebody who has never been here, as Chromium counts the bytes on the wire, and how it comes.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ url: string, cookies: object[] }} what
 * @returns {Promise<{ scriptKb: number, otherKb: number, lcpMs: number, blockedMs: number, shift: number }>}
 */
export async function weigh(browser, { url, cookies }) {
  const context = await browser.newContext()
  try {
    await context.addCookies(cookies)
    await context.addInitScript(watchVitals)
    const page = await context.newPage()
    const bytes = await countBytes(context, page)
    await page.goto(url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('load')
    await untilQuiet(page)
    const vitals = await page.evaluate(() => globalThis.vitals)
    return { scriptKb: bytes.script / 1024, otherKb: bytes.other / 1024, ...vitals }
  } finally {
    await context.close()
  }
}

async function countBytes(context, page) {
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  const kinds = new Map()
  const bytes = { script: 0, other: 0 }
  client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId) === 'Script' ? 'script' : 'other'] += encodedDataLength
  })
  return bytes
}

/** A second without a new resource or a long task: what was deferred has come. */
function untilQuiet(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let timer = setTimeout(resolve, 1000)
        const again = () => {
          clearTimeout(timer)
          timer = setTimeout(resolve, 1000)
        }
        new PerformanceObserver(again).observe({ entryTypes: ['resource', 'longtask'] })
        setTimeout(resolve, 10_000)
      })
  )
}

function watchVitals() {
  const vitals = { lcpMs: 0, blockedMs: 0, shift: 0 }
  globalThis.vitals = vitals
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    })
  watch('largest-contentful-paint', ({ startTime }) => (vitals.lcpMs = startTime))
  watch('longtask', ({ duration }) => (vitals.blockedMs += Math.max(0, duration - 50)))
  watch('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) vitals.shift += value
  })
}
