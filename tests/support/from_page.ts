/**
 * A module of the pages, to be tested without a browser. The pages are a TypeScript project of their own, so what comes has no
 * types here; only modules that import nothing from the bundler's aliases can be loaded.
 */
export function fromPage(path: string): Promise<any> {
  return import(new URL(`../../inertia/${path}`, import.meta.url).href)
}
