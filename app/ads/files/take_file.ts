import { record } from '#app/shared/record'
import { clock } from '#app/shared/clock'
import { isUuid, uuidv7 } from '#app/shared/ids'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { NothingWaiting } from '#app/ads/files/exceptions'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { writeParts } from '#app/ads/files/write_parts'
import { fileNetwork } from '#app/ads/files/file_network'
import { lockedTarget } from '#app/ads/files/queries/file_target'
import { insertFile } from '#app/ads/files/queries/write_batch'

/**
 * All that is waiting becomes a batch of this person, and its file is kept. Returns its id; throws `E_NOTHING_WAITING`. What the network
 * would refuse is left out and says why, also when nothing else is left.
 */
export async function takeFile(person: Person, siteId: string, targetId: string): Promise<string> {
  const taken = await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const target = isUuid(targetId) ? await lockedTarget(trx, siteId, targetId) : null
    const network = target && fileNetwork(target)
    if (!target || !network) throw new NotFound()
    const now = clock.now()
    const batch = { siteId, targetId, requestId: uuidv7(now.getTime()) }
    const size = await writeParts(trx, { ...batch, target, network, now })
    if (size === 0) return null
    const { head, type, extension } = network.file
    const name = `${fileName(target.name)}-${now.toISOString().slice(0, 10)}-${batch.requestId.slice(-6)}.${extension}`
    const headLines = head.split('\n').length - 1
    await insertFile(trx, batch, { size, name, type, headLines, takenBy: person.id, now })
    await record(trx, { action: 'upload_file.made', subject: name })
    return batch.requestId
  })
  if (!taken) throw new NothingWaiting()
  return taken
}

/** Letters that every system takes. */
function fileName(name: string) {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain.slice(0, 60).toLowerCase() || 'conversions'
}
