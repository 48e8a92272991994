/** The page as a visitor understands it: in a single-page app it changes without a load. */

export let pageUrl = location.href

/** Where the visitor came from; inside a single-page app the page before. */
export let referrer = document.referrer

const endings: (() => void)[] = []

/** Runs when the page is over: left for good, or left for the next one of a single-page app. */
export const onPageEnd = (work: () => void) => endings.push(work)

export const endPage = () => endings.forEach((work) => work())

/** The address changed. `isNew` when it shows another page. */
export function move(isNew: boolean) {
  if (isNew) {
    endPage()
    referrer = pageUrl
  }
  pageUrl = location.href
}
