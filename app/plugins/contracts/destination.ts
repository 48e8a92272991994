import type { OutsideHost, Plugin, SettingValues } from './plugin.js'

/** A place outside that is told what happened. */
export interface DestinationPlugin extends Omit<Plugin<'destination', Destination>, 'create'> {
  /**
   * It signs what it sends. The host makes the keys, keeps them sealed, lets people replace them with a time in which the old
   * and the new one hold, and hands over those that hold with each message.
   */
  signs?: boolean
  /** The setting that a person knows the place by, such as its address; shown in lists. Checked by the host if it is a URL. */
  addressKey?: string
  /** What speaks against settings that fit their declaration, in words for the field; asked before they are stored. Pure. */
  objection?(settings: SettingValues): { key: string; problem: string } | null
  create(settings: SettingValues, host: OutsideHost): Destination
}

export interface Destination {
  /**
   * Sends one message. At least once: it is called again with the same `id` after a failure, after a crash, and when
   * somebody presses "send again", so the other side must be able to tell by `id`. Who retries, when, and how often at most,
   * is the host's business: say only how it went. Throwing is the same as `again`.
   */
  deliver(message: OutwardMessage): Promise<DeliveryResult>
}

export interface OutwardMessage {
  /** `msg_` and letters and digits; the same however often it is sent. */
  id: string
  /** `conversion.created`, `lead.scored`, ... */
  event: string
  occurredAt: Date
  /** JSON, less than 20 KB. */
  body: string
  /** Those that hold now, the newest first: `whsec_...` (HMAC) or `whsk_...` (ed25519). Empty if the plugin does not sign. */
  keys: readonly string[]
}

export type DeliveryResult = (
  | { outcome: 'delivered'; detail?: string }
  /** It may work later; `afterSec` when the other side said when. */
  | { outcome: 'again'; problem: string; afterSec?: number }
  /** It will never work with this message. */
  | { outcome: 'refused'; problem: string }
  /** It will not work with any message until a person does something: the host sends nothing more until then. */
  | { outcome: 'needs_attention'; problem: string }
) & {
  /** What the other side answered, for the log. The host takes secrets out of it and cuts it. */
  answer?: { status: number; body: string }
}
