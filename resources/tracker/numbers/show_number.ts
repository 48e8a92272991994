import type { Swap } from './ask.js'
import { put, takeBack } from './changes.js'

/** What may stand between the digits of a number, and around its area. */
const GAP = '[\\s().\\-/\\u00a0\\u2010-\\u2015]{0,3}'

const NO_TEXT = /^(script|style|noscript|textarea|select|option|title)$/i

let shown: string | undefined

/** A number in any of its forms, with nothing that would make it a part of a longer one. */
const patternOf = ({ from }: Swap) =>
  new RegExp(
    `(^|[^\\d+])(\\+?\\(?(?:${from.map(({ digits }) => [...digits].join(GAP)).join('|')}))(?!\\d)`,
    'g'
  )

/** The new number with the gaps of the old one; set as people of its country do where it is of another length. */
function alike(written: string, { from, to }: Swap): string {
  const digits = written.replace(/\D/g, '')
  const i = from.findIndex((form) => form.digits === digits)
  if (i < 0) return written
  let next = 0
  return to[i].digits.length === digits.length
    ? written.replace(/\d/g, () => to[i].digits[next++])
    : to[i].text
}

function swapText(node: Text, pattern: RegExp, swap: Swap) {
  const text = node.data.replace(pattern, (_, before, written) => before + alike(written, swap))
  put(node, 'data', text)
}

function swapLink(link: HTMLAnchorElement, swap: Swap) {
  const digits = link.href.slice(4).replace(/%\d\d|\D/g, '')
  if (swap.from.some((form) => form.digits === digits)) put(link, 'href', 'tel:' + swap.e164)
}

/** Shows the number wherever the other one stands, or takes back what was shown. */
export function showNumber(swap?: Swap | null) {
  if (shown !== (shown = swap ? swap.e164 : undefined)) takeBack()
  if (!swap) return
  const pattern = patternOf(swap)
  document
    .querySelectorAll<HTMLAnchorElement>('a[href^="tel:" i]')
    .forEach((link) => swapLink(link, swap))
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode() as Text; node; node = texts.nextNode() as Text) {
    const parent = node.parentElement!
    if (/\d/.test(node.data) && !NO_TEXT.test(parent.localName) && !parent.isContentEditable) {
      swapText(node, pattern, swap)
    }
  }
}
