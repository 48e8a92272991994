import { record } from '#app/shared/record'
import { NotFound } from '#app/shared/tenant_db'
import type { Person } from '#app/sites/policies/site_policy'
import { changingNumbers } from '#app/calls/numbers/changing_numbers'
import { readNumber, refused } from '#app/calls/numbers/read_numbers'
import { addSource, dropSource, renameSource } from '#app/calls/queries/source_numbers'
import { isInPool } from '#app/calls/queries/pool_numbers'

interface NewSource {
  number: string
  name: string
}

export function addSourceNumber(
  person: Person,
  siteId: string,
  { number: written, name }: NewSource
) {
  return changingNumbers(person, siteId, async (trx, { country }) => {
    const number = readNumber('number', written, country)
    if (await isInPool(trx, siteId, number)) {
      throw refused('number', 'This number is in the pool: it is shown to visitors of all sources.')
    }
    if (!(await addSource(trx, siteId, { number, name }))) {
      throw refused('number', 'This number is in the list already.')
    }
    await record(trx, { action: 'numbers.source_added', subject: number, after: { name } })
  })
}

export function renameSourceNumber(person: Person, siteId: string, number: string, name: string) {
  return changingNumbers(person, siteId, async (trx) => {
    if (!(await renameSource(trx, siteId, { number, name }))) throw new NotFound()
    await record(trx, { action: 'numbers.source_renamed', subject: number, after: { name } })
  })
}

export function removeSourceNumber(person: Person, siteId: string, number: string) {
  return changingNumbers(person, siteId, async (trx) => {
    if (!(await dropSource(trx, siteId, number))) throw new NotFound()
    await record(trx, { action: 'numbers.source_removed', subject: number })
  })
}
