import { createHash } from 'node:crypto'

/** Stands for what a form was filled from: another one means that something in it has changed since. */
export function fingerprint(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}
