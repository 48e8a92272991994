import { put } from './changes.js'

const CHATS = 'a[href*="wa.me/"],a[href*="whatsapp.com/"],a[href^="whatsapp:" i]'

/** The code goes behind the text that a chat begins with; a chat without one begins as before. */
function addTo(link: HTMLAnchorElement, code: string) {
  const url = new URL(link.href)
  const isChat = /(^|\.)(wa\.me|whatsapp\.com)$/.test(url.hostname) || url.protocol === 'whatsapp:'
  const text = url.searchParams.get('text')
  if (!isChat || !text || text.includes(code)) return
  url.searchParams.set('text', `${text} (Ref: ${code})`)
  put(link, 'href', url.href.replace(/\+/g, '%20'))
}

export function showReference(code?: string | null) {
  if (!code) return
  document.querySelectorAll<HTMLAnchorElement>(CHATS).forEach((link) => addTo(link, code))
  document
    .querySelectorAll('[data-opsmantik-reference]')
    .forEach((element) => put(element, 'textContent', code))
}
