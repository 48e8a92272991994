/** Of what an id is, in what the outside is told and asks for. A site's is `site_` and its public id instead. */
export type OutwardPrefix =
  | 'msg'
  | 'conv'
  | 'conn'
  | 'sess'
  | 'call'
  | 'lead'
  | 'ep'
  | 'ws'
  | 'user'
  | 'note'
  | 'inv'
  | 'log'
  | 'funnel'
  | 'merge'
  | 'import'
  | 'target'
  | 'receipt'
  | 'link'
  | 'plan'
  | 'rcpt'
  | 'sending'
  | 'tmpl'
  | 'push'
  | 'group'
  | 'hist'
  | 'run'

/** Ids mean nothing by themselves; the prefix says of what they are. No dot: signatures are of `id.time.body`. */
export function outwardId(prefix: OutwardPrefix, uuid: string): string {
  return `${prefix}_${uuid.replaceAll('-', '')}`
}

const OUTWARD =
  /^(?:[a-z]+_)?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/

/** The UUID in an outward id, or in one that is one already; null for what is neither. */
export function uuidOf(id: string): string | null {
  return OUTWARD.exec(id.trim().toLowerCase())?.slice(1).join('-') ?? null
}

/** The UUID in an outward id of this kind, and of no other. */
export function uuidIn(prefix: OutwardPrefix, id: string): string | null {
  return id.startsWith(`${prefix}_`) ? uuidOf(id) : null
}
