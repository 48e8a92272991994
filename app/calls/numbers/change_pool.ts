import { changes } from '#app/shared/changes'
import { record } from '#app/shared/record'
import { NotFound } from '#app/shared/tenant_db'
import type { Person } from '#app/sites/policies/site_policy'
import type { NumberSettings } from '#app/sites/site_settings'
import { readNumber, readNumbers, refused } from '#app/calls/numbers/read_numbers'
import { changingNumbers } from '#app/calls/numbers/changing_numbers'
import { addToPool, dropFromPool, isInPool } from '#app/calls/queries/pool_numbers'
import { numbersWithSources } from '#app/calls/queries/source_numbers'
import { numberSettings, writeNumberSettings } from '#app/calls/queries/number_settings'

/** Adds all that somebody pasted, or none: those that are in it already are no problem. */
export function addPoolNumbers(person: Person, siteId: string, pasted: string) {
  return changingNumbers(person, siteId, async (trx, { country }) => {
    const numbers = readNumbers('numbers', pasted, country)
    const [taken] = await numbersWithSources(trx, siteId, numbers)
    if (taken) throw refused('numbers', `${taken} stands for a source: take it out there first.`)
    const { swapped_number: swapped } = await numberSettings(trx, siteId)
    if (swapped && numbers.includes(swapped)) {
      throw refused('numbers', `${swapped} is the number that stands on your pages.`)
    }
    await addToPool(trx, siteId, numbers)
    await record(trx, { action: 'numbers.pool_added', subject: numbers.join(', ') })
  })
}

/** Who has it keeps seeing it until the page asks again; calls to it are still matched. */
export function removePoolNumber(person: Person, siteId: string, number: string) {
  return changingNumbers(person, siteId, async (trx) => {
    if (!(await dropFromPool(trx, siteId, number))) throw new NotFound()
    await record(trx, { action: 'numbers.pool_removed', subject: number })
  })
}

/** An empty number: nothing is swapped. */
export function saveNumberSettings(person: Person, siteId: string, settings: NumberSettings) {
  return changingNumbers(person, siteId, async (trx, { country }) => {
    const written = settings.swapped_number?.trim()
    const number = written ? readNumber('swapped_number', written, country) : null
    if (number && (await isInPool(trx, siteId, number))) {
      throw refused('swapped_number', 'This number is in the pool.')
    }
    const next = { ...settings, swapped_number: number }
    const changed = changes({ ...(await numberSettings(trx, siteId)) }, next)
    await writeNumberSettings(trx, siteId, next)
    if (changed) await record(trx, { action: 'numbers.settings_changed', ...changed })
  })
}
