import { resolve } from '../dom.js'
import { on } from '../guard.js'
import { interaction, record } from '../record.js'
import { staying } from './presence.js'

const FILE =
  /\.(pdf|(doc|xls|ppt)x?|od[stp]|csv|rtf|txt|epub|zip|rar|7z|t?gz|exe|msi|dmg|pkg|apk|ics|vcf|mp[34]|mov)$/i

const SCHEMES: Record<string, string> = {
  'tel:': 'phone_call',
  'sms:': 'sms',
  'mailto:': 'email',
  'whatsapp:': 'whatsapp',
}

const isWeb = (url: URL) => /^http/.test(url.protocol)

/** The link an event went through, also inside shadow trees and SVG (whose `href` is an object). */
export function linkIn(event: Event) {
  for (const node of event.composedPath() as any[]) {
    if (/^(a|area)$/i.test(node.localName) && node.href) {
      return [node, resolve(node.href.baseVal || node.href)] as [Element, URL]
    }
  }
}

/** The conversion that following a link means, if it is one. Hosts are compared as hosts, never as substrings. */
export function conversionOf(url: URL): string | false {
  const isChat = isWeb(url) && /(^|\.)(wa\.me|whatsapp\.com)$/.test(url.hostname)
  return isChat ? 'whatsapp' : SCHEMES[url.protocol]
}

function clicked(event: MouseEvent) {
  const found = linkIn(event)
  // A double click is one wish, and the right button opens a menu.
  if (!found || event.detail > 1 || event.button > 1) return

  const [link, url] = found
  const conversion = conversionOf(url)
  const file = link.getAttribute('download')
  if (conversion) record('conversion', conversion, url.href)
  else if (file != null || FILE.test(url.pathname)) {
    interaction('download', isWeb(url) ? url.href : file)
  } else if (isWeb(url)) {
    if (url.host !== location.host) interaction('external_link', url.href)
    else if (!(event.button || event.ctrlKey || event.metaKey || event.shiftKey)) staying()
  }
}

export const watchLinks = () => on('click auxclick', clicked)
