import type { OutsideHost, Plugin, SettingValues } from './plugin.js'

/** A place that wants to learn which clicks became good leads. */
export interface AdNetworkPlugin extends Omit<Plugin<'ad-network', AdNetwork>, 'create'> {
  capabilities: AdNetworkCapabilities
  /** Called for one target: a site's settings of this network, such as which conversion action. */
  create(settings: SettingValues, host: AdNetworkHost): AdNetwork
}

export interface AdNetworkCapabilities {
  /** The best one first: the host hands over the first that a visit has. */
  clickIds: readonly ClickIdKind[]
  /** What it takes besides, hashed by the plugin as the network wants it. */
  identifiers: readonly ('phone' | 'email')[]
  /** Most conversions of a batch. */
  maxBatch: number
  /** Days from the click to the conversion, and from the conversion until it is sent. Older ones are not handed over. */
  maxAgeDays: { click: number; event: number }
  /** Days from the conversion in which its value can be changed; null: never. */
  restateDays: number | null
  /** Can a conversion be taken back as a whole? Where it cannot, or is refused, its value is set to 0 if it can be changed. */
  retract: boolean
  /**
   * When it is known what became of each conversion: with the answer, by asking later (`poll`), or never: then what was
   * accepted counts as processed.
   */
  rowResults: 'sync' | 'async' | 'none'
  /** One bad conversion is the end of the whole batch: the host sends the others again without it. */
  isBatchAtomic: boolean
  /** `file`: nothing is sent. A person takes a file, brings it to the network, and says so. */
  hands: 'requests' | 'file'
  /** The linked account that it works through; null: its own settings are enough. */
  account: 'google_ads' | null
  /** What all tenants of the installation share; the host waits for a turn before each request. */
  budget: { name: string; perMinute: number; burst: number } | null
}

export type ClickIdKind = 'gclid' | 'wbraid' | 'gbraid' | 'msclkid' | 'fbclid' | 'ttclid'

export interface AdNetworkHost extends OutsideHost {
  /** Of a network that works through a linked one; else null. Also null in a `check`, which asks nobody. */
  account: LinkedAccount | null
}

/** An account of a network, reached by the permission of somebody of the workspace. */
export interface LinkedAccount {
  /** The account that conversions are told to, digits only. */
  id: string
  /** The account through which it is reached. */
  loginId: string | null
  /** Where each service of the network is, without a slash at the end; the operator can move them for a test. */
  addresses: Readonly<Record<string, string>>
  /** A token that is good for minutes. What it rejects with is for the host: let it through. */
  token(): Promise<string>
  /** The network did not take this one: the next `token()` is another. Call it once for a request, then try again once. */
  tokenRefused(): Promise<void>
}

export interface AdNetwork {
  /**
   * Can the network be told of this at all? Pure; asks nobody. Most is known before: consent, age, kinds of click ids. What is
   * refused here is never sent, and its reason is shown.
   */
  check(conversion: OfflineConversion): { ok: true } | { ok: false; reason: UploadReason }
  /**
   * Tells of conversions, `maxBatch` at most. At least once: the same ones come again with the same transaction ids after a
   * lost answer or a crash, so the network must be able to tell by these. Who tries again, and when, is the host's business.
   * With `isDryRun` the network says what it thinks and keeps nothing. Not there with `hands: 'file'`.
   */
  send?(batch: readonly OfflineConversion[], options: { isDryRun: boolean }): Promise<Sent>
  /** With `rowResults: 'async'`: what became of a batch of `size` conversions. */
  poll?(reference: string, size: number): Promise<Polled>
  /** With `restateDays`: these have another value now, and keep their transaction ids. */
  restate?(batch: readonly OfflineConversion[]): Promise<Sent>
  /** With `retract`: these never were. */
  retract?(batch: readonly OfflineConversion[]): Promise<Sent>
  /** With `hands: 'file'`: conversions as the network wants to get them. Pure: of the same conversion always the same line. */
  file?: NetworkFile
}

/** Nobody who said no is in here, nor anybody who said nothing where that means no. */
export interface OfflineConversion {
  /** Random; the same however often it is sent. Says nothing of anybody. */
  transactionId: string
  /** When the lead became a good one: after the click. */
  occurredAt: Date
  /** How the lead got in touch. */
  source: 'web' | 'phone' | 'other'
  /** As it was in the address: never change its letters. Null: only identifiers are known. */
  click: { kind: ClickIdKind; id: string; at: Date } | null
  /** In `currency`, ISO 4217; both null: nobody knows. */
  value: number | null
  currency: string | null
  /** `granted`: the visitor said yes. `unknown`: they were not asked, and the site has decided to send all the same. */
  consent: 'granted' | 'unknown'
  /** Only with consent, and if the site wants it. */
  person: {
    /** E.164. It never leaves as it is: hash it. */
    phoneNumber: string | null
    /** SHA-256 of the address in lower case, hex: hashed already. */
    emailSha256: string | null
  }
}

export type Sent =
  /**
   * It has them. `reference` is what `poll` is asked with; `rows` what became of them, if the answer says so: those that are
   * not named were taken.
   */
  | { outcome: 'accepted'; reference: string | null; rows?: RowResult[]; remark?: string }
  /** Nothing was taken, because of these rows; none named: the network did not say which. */
  | { outcome: 'rejected'; rows: RowResult[]; problem: string; reason: UploadReason }
  | Setback

export type Polled =
  | { outcome: 'pending' }
  /** Those that are not named were processed. `unplaced`: so many more failed, and nobody said which. */
  | { outcome: 'done'; rows: RowResult[]; unplaced?: { count: number; reason: UploadReason } }
  /** The network does not know the reference (any more). */
  | { outcome: 'forgotten'; problem: string }
  | Setback

export type Setback =
  /** It may work later, and may have been taken: nobody knows, unless it says so. Throwing is the same. */
  | {
      outcome: 'again'
      problem: string
      afterSec?: number
      /** Surely nothing was taken: the network said so. */
      isUntaken?: boolean
    }
  /** Nothing more goes to this target until a person has done something. */
  | { outcome: 'needs_attention'; reason: UploadReason; problem: string }
  /** Only of `retract`: this network does not let us. The host does without from then on. */
  | { outcome: 'not_allowed'; problem: string }

/** What became of one conversion: its place in the batch, from 0. */
export type RowResult = { row: number; detail?: string } & (
  | { outcome: 'processed' }
  | { outcome: 'failed'; reason: UploadReason }
  /** The click or the action is too young for the network. */
  | { outcome: 'too_recent' }
)

/** Written a line at a time, so that its length does not matter. */
export interface NetworkFile {
  /** What stands behind the dot of its name. */
  extension: string
  /** Such as `text/csv`. It is UTF-8. */
  type: string
  /** What stands above the conversions: whole lines. */
  head: string
  /** The line of a conversion that passed `check`, with its end. */
  line(conversion: OfflineConversion): string
}

/** Why something was not sent, or not taken. What each means and what to do is in `app/ads/uploads/reasons.ts`. */
export const UPLOAD_REASONS = [
  // Before it is sent.
  'no_click',
  'click_too_old',
  'before_click',
  'event_too_old',
  'consent_denied',
  'consent_unknown',
  'wrong_status',
  'junk',
  'merged',
  'lead_gone',
  'no_account',
  'no_action',
  'no_permission',
  'bad_value',
  // By what the network says.
  'click_not_found',
  'click_unreadable',
  'too_recent',
  'other_account',
  'account_changed',
  'action_gone',
  'action_unfit',
  'terms_not_signed',
  'account_closed',
  'access_denied',
  'too_many_changes',
  'change_too_late',
  'some_failed',
  'no_answer',
  'network_trouble',
  'not_understood',
  // By people.
  'by_person',
] as const

export type UploadReason = (typeof UPLOAD_REASONS)[number]
