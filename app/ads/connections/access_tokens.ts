import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { refreshTokens } from '#app/ads/google/oauth'
import { GoogleProblem } from '#app/ads/google/google_problem'
import { openToken, sealToken } from '#app/ads/connections/vault'
import { pause } from '#app/ads/connections/pause'
import { ConnectionBusy, ConnectionOfDemo, ConnectionPaused } from '#app/ads/connections/exceptions'
import {
  discardAccessToken,
  endLease,
  storeRefreshed,
  takeLease,
  tokenRow,
  type TokenRow,
} from '#app/ads/connections/queries/token_row'

/** How often one who waits looks whether the other is done, and how often at most: longer than a lease. */
const LOOK_EVERY_MS = 200
const MAX_LOOKS = 200

export interface AccessToken {
  token: string
  /** Of the tokens in the row: says which one was refused. */
  version: number
}

/**
 * Access tokens of connections, for all who speak to Google. Renewed early, by one worker of all: it holds a lease in the row,
 * not a lock, because a lock would keep a connection to the database waiting for Google.
 */
export class AccessTokens {
  /** Within this process nobody even looks at the lease twice. */
  #underWay = new Map<string, Promise<AccessToken>>()

  /** Throws `ConnectionPaused`, or `GoogleProblem` for trouble that may pass. */
  of(connectionId: string): Promise<AccessToken> {
    const known = this.#underWay.get(connectionId)
    if (known) return known
    const found = this.#find(connectionId).finally(() => this.#underWay.delete(connectionId))
    this.#underWay.set(connectionId, found)
    return found
  }

  /** Google does not take this one, though it should be good still. */
  async refused(connectionId: string, { version }: AccessToken) {
    await discardAccessToken(connectionId, version)
  }

  async #find(connectionId: string): Promise<AccessToken> {
    const owner = randomUUID()
    for (let look = 0; look < MAX_LOOKS; look++) {
      const row = await tokenRow(connectionId)
      if (row?.state === 'demo') throw new ConnectionOfDemo()
      if (!row || row.state !== 'working') throw new ConnectionPaused()
      const token = row.isFresh ? openToken(row.accessToken, connectionId, 'access') : null
      if (token) return { token, version: row.version }
      if (await takeLease(connectionId, row.version, owner)) {
        const renewed = await this.#renew(connectionId, row, owner)
        if (renewed) return renewed
      } else {
        await sleep(LOOK_EVERY_MS)
      }
    }
    throw new ConnectionBusy()
  }

  /** Null: there is something else in the row by now, which has to be looked at. */
  async #renew(connectionId: string, { refreshToken: sealed, version }: TokenRow, owner: string) {
    const refreshToken = openToken(sealed, connectionId, 'refresh')
    if (!refreshToken) return this.#pause(connectionId, version)
    try {
      const tokens = await refreshTokens(refreshToken)
      const isStored = await storeRefreshed(connectionId, version, {
        ...tokens,
        accessToken: sealToken(tokens.accessToken, connectionId, 'access'),
        // Sealed anew also when it stays the same: that is how a replaced key falls out of use.
        refreshToken: sealToken(tokens.refreshToken ?? refreshToken, connectionId, 'refresh'),
      })
      return isStored ? { token: tokens.accessToken, version: version + 1 } : null
    } catch (error) {
      if (error instanceof GoogleProblem && error.fault === 'refused') {
        return this.#pause(connectionId, version)
      }
      await endLease(connectionId, owner)
      throw error
    }
  }

  async #pause(connectionId: string, version: number) {
    await pause(connectionId, version)
    return null
  }
}

export const accessTokens = new AccessTokens()
