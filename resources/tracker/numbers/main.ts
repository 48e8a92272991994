import { ask, type Answer } from './ask.js'
import { guard } from './guard.js'
import { showNumber } from './show_number.js'
import { showReference } from './show_reference.js'

/**
 * Shows this visitor a number of the site's pool in place of the one that stands on the page, and the code of the visit. The
 * tracker loads it where the server says so, which is never before a visitor has agreed to be counted.
 */
const AGAIN_MS = 60_000

let answer: Answer = {}
let askedAt = 0

const show = guard(() => {
  showNumber(answer.number)
  showReference(answer.reference)
})

/** Keeps the number for as long as somebody looks at the page. */
const keep = guard(() => {
  if (document.hidden || Date.now() - askedAt < AGAIN_MS / 2) return
  askedAt = Date.now()
  ask((said) => {
    answer = said
    show()
  })
})

guard(() => {
  // What a page draws later, and draws anew.
  let isWaiting = false
  new MutationObserver(() => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      show()
    }, 50)
  }).observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['href'],
  })
  setInterval(keep, AGAIN_MS)
  addEventListener('visibilitychange', keep, true)
  keep()
})()
