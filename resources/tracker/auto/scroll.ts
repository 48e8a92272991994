import { on } from '../guard.js'
import { onPageEnd } from '../page.js'
import { interaction } from '../record.js'

const MARKS = [50, 90]

let reached = 0

/**
 * How far down the visitor has been, once a page for each mark. Pages whose content scrolls inside a large element count
 * as well. At the very top nothing counts: a router that scrolls a short new page to its top is not a visitor.
 */
function scrolled({ target }: Event) {
  const box = (target === document ? document.scrollingElement : target) as Element
  const { scrollTop, clientHeight, scrollHeight } = box
  if (!(scrollTop > 0) || clientHeight < innerHeight / 2) return

  const depth = ((scrollTop + clientHeight) / scrollHeight) * 100
  while (depth + 0.5 > MARKS[reached]) interaction('scroll_depth', undefined, MARKS[reached++])
}

export function watchScroll() {
  on('scroll', scrolled)
  onPageEnd(() => (reached = 0))
}
