import vine from '@vinejs/vine'
import { operation, type Call } from '#app/api/operation'
import { numberPage } from '#app/calls/queries/number_page'
import { numbersObject, outwardNumbers } from '#app/calls/api/outward_numbers'
import { apiNumbers, apiNumberSettings } from '#app/calls/validators/api_validators'
import { nameForm, sourceForm } from '#app/calls/validators/number_validators'
import {
  addPoolNumbers,
  removePoolNumber,
  saveNumberSettings,
} from '#app/calls/numbers/change_pool'
import {
  addSourceNumber,
  removeSourceNumber,
  renameSourceNumber,
} from '#app/calls/numbers/change_source_numbers'

const all = '/sites/:site/numbers' as const
const answer = vine.create(numbersObject)

async function shown({ person, siteId }: Pick<Call, 'person' | 'siteId'>) {
  return outwardNumbers(await numberPage(person.id, siteId))
}

export const numberOperations = [
  operation({
    name: 'numbers.show',
    method: 'GET',
    path: all,
    summary: 'The phone numbers of a site: settings, sources, and the pool with who has which',
    scope: 'calls:read',
    deeds: ['sites.numbers'],
    answer,
    run: shown,
  }),
  operation({
    name: 'numbers.update',
    method: 'PATCH',
    path: all,
    summary: 'Changes what is sent of the settings, and leaves the rest',
    scope: 'calls:write',
    deeds: ['sites.numbers.save'],
    body: apiNumberSettings,
    answer,
    async run(call) {
      const { settings } = await numberPage(call.person.id, call.siteId)
      await saveNumberSettings(call.person, call.siteId, { ...settings, ...call.body })
      return shown(call)
    },
  }),
  operation({
    name: 'numbers.add_to_pool',
    method: 'POST',
    path: `${all}/pool`,
    summary: 'Adds numbers to the pool, all or none',
    description: 'Those that are in it already are no problem.',
    scope: 'calls:write',
    deeds: ['sites.numbers.add_to_pool'],
    body: apiNumbers,
    answer,
    async run(call) {
      await addPoolNumbers(call.person, call.siteId, call.body.numbers.join('\n'))
      return shown(call)
    },
  }),
  operation({
    name: 'numbers.remove_from_pool',
    method: 'DELETE',
    path: `${all}/pool/:number`,
    summary: 'Takes a number out of the pool; calls to it are still matched',
    scope: 'calls:write',
    deeds: ['sites.numbers.remove_from_pool'],
    run: ({ person, siteId, params }) => removePoolNumber(person, siteId, params.number),
  }),
  operation({
    name: 'numbers.add_source',
    method: 'POST',
    path: `${all}/sources`,
    summary: 'A number that stands for where it is printed',
    scope: 'calls:write',
    deeds: ['sites.numbers.add_source'],
    body: sourceForm,
    answer,
    async run(call) {
      await addSourceNumber(call.person, call.siteId, call.body)
      return shown(call)
    },
  }),
  operation({
    name: 'numbers.rename_source',
    method: 'PATCH',
    path: `${all}/sources/:number`,
    summary: 'Says anew what a number stands for',
    scope: 'calls:write',
    deeds: ['sites.numbers.rename_source'],
    body: nameForm,
    run: ({ person, siteId, params, body }) =>
      renameSourceNumber(person, siteId, params.number, body.name),
  }),
  operation({
    name: 'numbers.remove_source',
    method: 'DELETE',
    path: `${all}/sources/:number`,
    summary: 'Takes a number out of the list',
    scope: 'calls:write',
    deeds: ['sites.numbers.remove_source'],
    run: ({ person, siteId, params }) => removeSourceNumber(person, siteId, params.number),
  }),
]
