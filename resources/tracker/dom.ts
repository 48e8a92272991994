/** The first of the named attributes that says something. */
export const attribute = (element: Element, ...names: string[]) =>
  names.map((name) => element.getAttribute(name)).find(Boolean)

/** An address written in the page, as the browser would follow it. */
export const resolve = (address: string | undefined | null) =>
  new URL(address || '', document.baseURI)
