import { setTimeout as sleep } from 'node:timers/promises'

/** What a person does with the feed; each is done over and over. */
const DEEDS = [
  (page) => page.keyboard.press('j'),
  (page) => page.keyboard.press('k'),
  (page) => page.keyboard.press('Control+k'),
  (page) => page.keyboard.press('Escape'),
  (page) => page.getByRole('button', { name: /Premium/ }).click(),
  (page) => page.getByRole('button', { name: /Premium/ }).click(),
  (page) => page.getByRole('button', { name: 'Pause' }).click(),
  (page) => page.getByRole('button', { name: 'Resume' }).click(),
]

/** Between two deeds: a person is no machine. */
const REST_MS = 120

/**
 * Works with the feed of a site until told to stop, and says how long Chromium took from each press to the next picture.
 *
 * @param {import('playwright').Page} page with the feed open
 * @param {AbortSignal} end
 * @returns {Promise<{ presses: number[], worstFrameMs: number, cards: number }>} ms, ascending
 */
export async function workWith(page, end) {
  await page.evaluate(watchPresses)
  for (let i = 0; !end.aborted; i++) {
    await DEEDS[i % DEEDS.length](page)
    await sleep(REST_MS)
  }
  const found = await page.evaluate(() => globalThis.presses)
  const cards = await page.locator('[data-session]').count()
  return { presses: found.durations.sort((a, b) => a - b), worstFrameMs: found.worstFrame, cards }
}

function watchPresses() {
  const found = { durations: [], worstFrame: 0 }
  globalThis.presses = found
  const seen = new Map()
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) seen.set(interactionId, Math.max(seen.get(interactionId) ?? 0, duration))
    }
    found.durations = [...seen.values()]
  }).observe({ type: 'event', durationThreshold: 16 })
  let last = performance.now()
  requestAnimationFrame(function frame(now) {
    found.worstFrame = Math.max(found.worstFrame, now - last)
    last = now
    requestAnimationFrame(frame)
  })
}
