import type { OutsideHost, Plugin, SettingValues } from './plugin.js'

/** A place outside that is told what happened. */
export interface DestinationPlugin extends Omit<Plugin<'destination', Destination>, 'create'> {
  create(settings: SettingValues, host: OutsideHost): Destination
}

export interface Destination {
  /**
   * Sends one message. At least once: it is called again with the same `id` after a failure, after a crash, and when
   * somebody presses "send again", so the other side must be able to tell by `id`. Who retries, and when, is the host's
   * business: say only how it went. Throwing is the same as `again`.
   */
  deliver(message: OutwardMessage): Promise<DeliveryResult>
}

export interface OutwardMessage {
  id: string
  /** `conversion.created`, `lead.created`, ... */
  event: string
  occurredAt: Date
  /** JSON, less than 20 KB. */
  body: string
}

export type DeliveryResult =
  | { outcome: 'delivered'; detail?: string }
  /** It may work later; `afterSec` when the other side said when. */
  | { outcome: 'again'; problem: string; afterSec?: number }
  /** It will never work with this message. */
  | { outcome: 'refused'; problem: string }
  /** It will not work with any message until a person does something. */
  | { outcome: 'needs_attention'; problem: string }
