import { attribute } from '../dom.js'
import { later, on } from '../guard.js'
import { onPageEnd } from '../page.js'
import { interaction } from '../record.js'
import { Time } from '../tuning.js'
import { conversionOf, linkIn } from './links.js'

const ACTIONS = 'button,[data-cta],[role=button],[type=submit]'

let seen = new WeakSet<Element>()
let under: Element | false | undefined
let timer = 0

/** The call to action under the pointer: a link that is a conversion, or something that looks like a button. */
function actionIn(event: Event): Element | undefined {
  const found = linkIn(event)
  if (found && conversionOf(found[1])) return found[0]
  return (event.composedPath() as Element[]).find((node) => node.matches && node.matches(ACTIONS))
}

/** A name for it, from its attributes or its caption, never from what a visitor typed. */
function labelOf(action: Element): string {
  return (
    attribute(action, 'data-cta', 'href', 'id', 'name') || action.textContent!.trim().slice(0, 80)
  )
}

function pointAt(action?: Element | false) {
  if (action === under) return
  clearTimeout(timer)
  under = action
  if (!action || seen.has(action)) return
  timer = later(() => {
    seen.add(action)
    interaction('hover_intent', labelOf(action), Time.HoverSec)
  }, Time.Hover)
}

export function watchHover() {
  on('pointerover', (event) => pointAt(event.pointerType !== 'touch' && actionIn(event)))
  // The pointer has left the window: there is no next element to go over.
  on('pointerout', (event) => event.relatedTarget || pointAt())
  onPageEnd(() => {
    seen = new WeakSet()
    pointAt()
  })
}
