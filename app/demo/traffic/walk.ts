import type { DemoSite } from '#app/demo/demo_site'

/** One thing that happens during a visit, as the tracker would notice it. */
export interface Step {
  /** ms after the visit began. */
  at: number
  url: string
  /** `document.referrer` of the page. */
  referrer: string | null
  category: 'acquisition' | 'interaction' | 'conversion' | 'system'
  action: string
  label?: string
  value?: number
}

/** Writes down a visit while it goes from page to page. */
export class Walk {
  readonly steps: Step[] = []
  #at = 0
  #url: string
  #referrer: string | null

  constructor(
    readonly site: DemoSite,
    firstPath: string,
    referrer: string | null
  ) {
    this.#url = this.#address(firstPath)
    this.#referrer = referrer
    this.note('acquisition', 'view')
  }

  get path() {
    return new URL(this.#url).pathname
  }

  pass(seconds: number) {
    this.#at += Math.max(1000, Math.round(seconds * 1000))
  }

  goTo(path: string) {
    this.#referrer = this.#url
    this.#url = this.#address(path)
    this.note('interaction', 'page_view')
  }

  note(category: Step['category'], action: string, label?: string, value?: number) {
    this.steps.push({
      at: this.#at,
      url: this.#url,
      referrer: this.#referrer,
      category,
      action,
      label,
      value,
    })
  }

  #address(path: string) {
    return `https://${this.site.host}${path}`
  }
}
