import type { Numbers } from '#app/traffic/columns/column'

const ID_BYTES = 16

/** The id of a visit, by its place in the column `session`. */
export function sessionIdAt({ numbers }: { numbers: Numbers }, visit: number): string {
  const own = (numbers as Uint8Array).subarray(visit * ID_BYTES, (visit + 1) * ID_BYTES)
  return Buffer.from(own)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
