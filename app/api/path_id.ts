import { noSuchThing } from '#app/api/problem'
import { uuidIn, type OutwardPrefix } from '#app/shared/outward_id'

/** The id in a part of a path. What is none leads to nothing. */
export function pathId(prefix: OutwardPrefix, text: string): string {
  const id = uuidIn(prefix, text)
  if (!id) throw noSuchThing()
  return id
}
