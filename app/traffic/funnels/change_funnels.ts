import { record } from '#app/shared/record'
import { isUuid, uuidv7 } from '#app/shared/ids'
import { clock } from '#app/shared/clock'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { StaleFunnel, TooManyFunnels } from '#app/traffic/funnels/exceptions'
import { ensureMayChangeFunnels } from '#app/traffic/funnels/policies/funnel_policy'
import { MAX_FUNNELS, type FunnelPlan } from '#app/traffic/funnels/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  addFunnel,
  funnelById,
  funnelsOfSite,
  isKnown,
  markRemoved,
  markStanding,
  writeFunnel,
  writeOrder,
} from '#app/traffic/funnels/queries/funnel_rows'

/** A funnel as somebody sees it who wants to change it. */
export interface SeenFunnel {
  siteId: string
  id: string
  /** As it stood on their screen. */
  version: number
}

export function createFunnel(person: ActingPerson, siteId: string, plan: FunnelPlan) {
  return changing(person, siteId, async (trx) => {
    await ensureRoom(trx, siteId)
    const id = uuidv7(clock.now().getTime())
    await record(trx, { action: 'funnel.made', subject: plan.name })
    return addFunnel(trx, siteId, { ...plan, id, person: nameOf(person) })
  })
}

/** Throws `E_STALE_FUNNEL` with the funnel as it is now when it is no longer as this person saw it. */
export function editFunnel(person: ActingPerson, seen: SeenFunnel, plan: FunnelPlan) {
  const { siteId, id, version } = existing(seen)
  return changing(person, siteId, async (trx) => {
    const edited = { ...plan, id, version, person: nameOf(person) }
    const written = (await writeFunnel(trx, siteId, edited)) ?? (await stale(trx, siteId, id))
    await record(trx, { action: 'funnel.changed', subject: plan.name })
    return written
  })
}

export function removeFunnel(person: ActingPerson, seen: SeenFunnel) {
  const { siteId, id, version } = existing(seen)
  return changing(person, siteId, async (trx) => {
    const removed = await funnelById(trx, siteId, id)
    const isRemoved = await markRemoved(trx, siteId, { id, version, person: nameOf(person) })
    if (!isRemoved) await stale(trx, siteId, id)
    await record(trx, { action: 'funnel.removed', subject: removed?.name })
  })
}

/** Takes back that it was removed. One that stands is what was wanted. */
export function restoreFunnel(person: ActingPerson, seen: Omit<SeenFunnel, 'version'>) {
  const { siteId, id } = existing(seen)
  return changing(person, siteId, async (trx) => {
    const standing = await funnelById(trx, siteId, id)
    if (standing) return standing
    await ensureRoom(trx, siteId)
    const restored = await markStanding(trx, siteId, { id, person: nameOf(person) })
    if (!restored) throw new NotFound()
    await record(trx, { action: 'funnel.restored', subject: restored.name })
    return restored
  })
}

/** `place` counts from 0; beyond the last is the last. */
export function moveFunnel(
  person: ActingPerson,
  seen: Omit<SeenFunnel, 'version'>,
  place: number
): Promise<string[]> {
  const { siteId, id } = existing(seen)
  return changing(person, siteId, async (trx) => {
    const funnels = await funnelsOfSite(trx, siteId)
    const ids = funnels.map((funnel) => funnel.id)
    const moved = funnels.find((funnel) => funnel.id === id)
    if (!moved) throw new NotFound()
    const others = ids.filter((other) => other !== id)
    const order = others.toSpliced(Math.min(place, others.length), 0, id)
    await writeOrder(trx, siteId, order)
    await record(trx, { action: 'funnel.moved', subject: moved.name })
    return order
  })
}

function changing<T>(
  person: ActingPerson,
  siteId: string,
  work: (trx: TransactionClientContract) => Promise<T>
) {
  return inSite(person.id, siteId, ({ trx, role }) => {
    ensureMayChangeFunnels(role)
    return work(trx)
  })
}

async function ensureRoom(trx: TransactionClientContract, siteId: string) {
  const { length } = await funnelsOfSite(trx, siteId)
  if (length >= MAX_FUNNELS) throw new TooManyFunnels()
}

/** Of one that never was, nobody says that it was changed. */
async function stale(trx: TransactionClientContract, siteId: string, id: string): Promise<never> {
  if (!(await isKnown(trx, siteId, id))) throw new NotFound()
  throw new StaleFunnel(await funnelById(trx, siteId, id))
}

function existing<Seen extends { id: string }>(seen: Seen): Seen {
  if (!isUuid(seen.id)) throw new NotFound()
  return seen
}
