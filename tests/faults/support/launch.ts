/**
 * A module of the launchers, which know how to unpack, make and run a PostgreSQL. They are plain JavaScript and no part of
 * the TypeScript project, so what comes has no types here.
 */
export function fromLaunch(path: string): Promise<any> {
  return import(new URL(`../../../launch/${path}`, import.meta.url).href)
}
