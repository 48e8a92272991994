/** What the script tag says, filled by `readTag` before anything else runs. */

/** `public_id` of the site. */
export let site: string | undefined

/** Where events go: a full URL. */
export let endpoint: string

/** With `data-consent="required"` nothing is stored or sent before `consent()` allows it. */
export let asksConsent: boolean

export let debugging: boolean | undefined

/**
 * `document.currentScript` is null in modules and in code that a tag manager evaluates, so the tag is looked up then. It
 * is not looked up when there is a current script without a site id: another vendor's tag may use the same attribute.
 */
export function readTag() {
  const script = (document.currentScript ||
    document.querySelector('script[data-site-id]')) as HTMLScriptElement
  const { siteId, api, consent, debug } = script.dataset
  const url = new URL(api || '/', script.src || location.href)
  endpoint = url.href + (url.pathname === '/' ? 'api/sync' : '')
  asksConsent = consent === 'required'
  debugging = debug != null
  site = siteId
}
