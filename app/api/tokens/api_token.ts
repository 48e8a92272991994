import { AccessToken } from '@adonisjs/auth/access_tokens'
import { clock } from '#app/shared/clock'
import type { ActingPerson } from '#app/shared/person'
import type { Scope } from '#app/api/scopes'

/** Scanners for leaked secrets know them by it, and by the checksum at their end. */
export const TOKEN_PREFIX = 'om_'
export const SECRET_LENGTH = 40

export interface TokenRow {
  person: ActingPerson
  id: string
  workspaceId: string | null
  name: string
  hash: string
  scopes: Scope[]
  siteIds: string[] | null
  requestsPerMinute: number
  siteRequestsPerMinute: number
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
}

/** A token as a request has shown it. */
export class ApiToken extends AccessToken {
  /** Who acts with it. */
  readonly person: ActingPerson
  readonly workspaceId: string | null
  readonly siteIds: string[] | null
  readonly requestsPerMinute: number
  readonly siteRequestsPerMinute: number

  constructor(row: TokenRow) {
    super({
      identifier: row.id,
      tokenableId: row.person.id,
      type: row.workspaceId ? 'workspace' : 'personal',
      name: row.name,
      hash: row.hash,
      abilities: row.scopes,
      createdAt: row.createdAt,
      updatedAt: row.createdAt,
      lastUsedAt: row.lastUsedAt,
      expiresAt: row.expiresAt,
    })
    this.person = row.person
    this.workspaceId = row.workspaceId
    this.siteIds = row.siteIds
    this.requestsPerMinute = row.requestsPerMinute
    this.siteRequestsPerMinute = row.siteRequestsPerMinute
  }

  isExpired() {
    return this.expiresAt !== null && this.expiresAt <= clock.now()
  }

  reaches(siteId: string) {
    return this.siteIds === null || this.siteIds.includes(siteId)
  }
}
