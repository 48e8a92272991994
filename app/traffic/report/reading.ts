import { breathing } from '#app/traffic/memory/breath'
import { Scratch } from '#app/traffic/memory/scratch'
import { SiteSpaces } from '#app/traffic/memory/site_spaces'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What the parts of one answer share. */
export interface Reading {
  siteId: string
  trx: TransactionClientContract
  spaces: SiteSpaces
  scratch: Scratch
  /** Call it between days: others wait for this process as well. */
  breathe(): Promise<void> | undefined
}

export function newReading(siteId: string, trx: TransactionClientContract): Reading {
  return {
    siteId,
    trx,
    spaces: new SiteSpaces(siteId),
    scratch: new Scratch(),
    breathe: breathing(),
  }
}
