import { watchForms } from './auto/forms.js'
import { watchHover } from './auto/hover.js'
import { watchLinks } from './auto/links.js'
import { watchPages } from './auto/pages.js'
import { watchPresence } from './auto/presence.js'
import { watchScroll } from './auto/scroll.js'
import { watchVideo } from './auto/video.js'
import { readTag, site } from './config.js'
import { decide, recallConsent, watchOtherTabs, type Consent } from './consent.js'
import { debug, guard, on } from './guard.js'
import { identify } from './identify.js'
import { record, release } from './record.js'

/** What a page can call. */
const api: Record<string, any> = {
  _initialized: true,
  send: guard((category: string, action: string, label?: string, value?: number, meta?: object) => {
    if (category && action) record(category, action, label, value, meta)
  }),
  identify: guard(identify),
  consent: guard((choice: Consent) => {
    decide(choice)
    release()
  }),
}

/** Each for itself: a page that froze `history` still has its clicks counted. */
const start = () =>
  [
    watchPages,
    watchLinks,
    watchForms,
    watchScroll,
    watchHover,
    watchVideo,
    watchPresence,
    watchOtherTabs,
  ].forEach((watch) => guard(watch)())

guard(() => {
  const page = window as any
  const stub = page.opsmantik || page.opmantik || {}
  if (stub._initialized) return
  readTag()
  if (!site) return debug('no data-site-id')

  page.opsmantik = page.opmantik = api
  recallConsent()
  // Calls that the page made before: `opsmantik = {q: [['consent', {analytics: true}]]}`.
  ;(stub.q || []).forEach(([method, ...args]: [string, ...unknown[]]) => api[method](...args))
  // A page that is rendered ahead of a click is not a visit yet.
  if ((document as any).prerendering) on('prerenderingchange', start)
  else start()
})()
