import type { OutsideHost, Plugin, SettingValues } from './plugin.js'

/** Understands what a telephony provider sends when somebody has called. */
export interface CallProviderPlugin extends Omit<Plugin<'call-provider', CallProvider>, 'create'> {
  create(settings: SettingValues, host: OutsideHost): CallProvider
}

export interface CallProvider {
  /**
   * Did the provider send this? Called before `read`, with the body byte for byte as it came. Compare in constant time. The
   * provider may send the same request again; that is the host's business.
   */
  verify(request: ProviderRequest): boolean
  /** The call that it tells of; null when it is about something else, and then the provider gets a 200. Pure. */
  read(request: ProviderRequest): ProviderCall | null
}

export interface ProviderRequest {
  url: string
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>
  body: string
  receivedAt: Date
}

export interface ProviderCall {
  /** The provider's own id: the same call told twice is one call. */
  externalId: string
  /** Of the caller, as the provider writes it. */
  phoneNumber: string
  calledAt: Date
  durationSec: number | null
  /** The number that was called; null when the provider does not tell. */
  dialled: string | null
  /** What the caller named or typed in, with a reference code in it; at most 4,096 characters. Of it only codes are kept. */
  reference?: string | null
}
