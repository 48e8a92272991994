import { asksConsent } from './config.js'
import { isClickId, withoutClickIds } from './landing.js'
import { on } from './guard.js'
import { forget, local } from './storage.js'

const KEY = 'opmantik_consent'

export interface Consent {
  analytics?: boolean
  marketing?: boolean
}

/** May events be stored in the browser and sent? Null while nobody has been asked. */
export let analytics: boolean | null | undefined

/** May they carry click ids? */
export let marketing: boolean | null | undefined

/** What somebody has said of ad networks, to be kept with the visit; undefined while nobody was asked. */
export let adConsent: boolean | undefined

/** Takes a decision; what it does not name stays as it was. */
function apply(choice: Consent) {
  if (choice.analytics != null) analytics = choice.analytics === true
  if (choice.marketing != null) marketing = adConsent = choice.marketing === true
}

/** JSON as it may be kept and sent: without consent to marketing there is no click id anywhere in it. */
export const toJson = (value: object): string =>
  JSON.stringify(value, (name, part) => {
    if (marketing) return part
    if (!isClickId(name)) return typeof part === 'string' ? withoutClickIds(part) : part
  })

/** A tag without `data-consent` needs nobody's word; one with it looks for a yes that was given on an earlier page. */
export function recallConsent() {
  analytics = marketing = !asksConsent || null
  try {
    apply(JSON.parse(local.read(KEY)))
  } catch {}
}

/** Only a yes is remembered: remembering a no would store something against the visitor's will. */
export function decide(choice: Consent) {
  apply(choice)
  if (analytics) local.write(KEY, toJson({ analytics, marketing }))
  else forget()
}

/** A no in one tab removes the fingerprint; the site's other tabs hear of that, and forget what only they can reach. */
export const watchOtherTabs = () =>
  on('storage', ({ key, newValue }) => {
    if (key === 'opmantik_session_fp' && !newValue) {
      analytics = false
      forget()
    }
  })
