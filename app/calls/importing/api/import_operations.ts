import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { pageOf } from '#app/api/page'
import { operation, type Call } from '#app/api/operation'
import { mapImport } from '#app/calls/importing/map_import'
import { MAX_BYTES } from '#app/calls/importing/limits'
import { discardImport } from '#app/calls/importing/discard_import'
import { uploadImport } from '#app/calls/importing/upload_import'
import { importPage, importsPage } from '#app/calls/importing/queries/import_page'
import { apiImport, apiMapping, mappingIn } from '#app/calls/importing/validators/api_validators'
import {
  importObject,
  importRowObject,
  outwardImport,
  outwardImportRow,
} from '#app/calls/importing/api/outward_import'
import {
  startCheck,
  startImport,
  stopImport,
  takeBackImport,
} from '#app/calls/importing/run_import'

const all = '/sites/:site/call-imports' as const
const one = `${all}/:import` as const
const answer = vine.create(importObject)

const asked = ({ siteId, params }: Pick<Call, 'siteId' | 'params'>) => ({
  siteId,
  id: pathId('import', params.import),
})

async function shown(call: Pick<Call, 'person' | 'siteId'>, id: string) {
  return outwardImport(await importPage(call.person.id, call.siteId, id))
}

/** What is done with a file in the background, and how it stands then. */
function doing(name: string, summary: string, work: typeof startImport | typeof stopImport) {
  return operation({
    name: `call_imports.${name}`,
    method: 'POST',
    path: `${one}/${name.replace('_', '-')}`,
    summary,
    scope: 'calls:write',
    deeds: [`sites.calls.import.${name}`],
    answer,
    status: 202,
    async run(call) {
      const file = asked(call)
      await work(call.person, file)
      return shown(call, file.id)
    },
  })
}

export const callImportOperations = [
  operation({
    name: 'call_imports.list',
    method: 'GET',
    path: all,
    summary: 'The latest files of calls',
    scope: 'calls:read',
    deeds: ['sites.calls.imports'],
    answer: pageOf(importRowObject),
    async run({ person, siteId }) {
      const { imports } = await importsPage(person.id, siteId)
      return { data: imports.map(outwardImportRow), next_cursor: null }
    },
  }),
  operation({
    name: 'call_imports.create',
    method: 'POST',
    path: all,
    summary: 'A file of calls; nothing of it is imported yet',
    description:
      'How its columns are probably to be read is answered as `mapping`. At most 20 MiB of CSV.',
    scope: 'calls:write',
    deeds: ['sites.calls.imports.upload'],
    mostBytes: MAX_BYTES,
    body: apiImport,
    answer,
    status: 201,
    async run(call) {
      const { file_name: name = 'calls.csv', csv } = call.body
      const file = { name, bytes: Buffer.from(csv) }
      return shown(call, await uploadImport(call.person, call.siteId, file))
    },
  }),
  operation({
    name: 'call_imports.show',
    method: 'GET',
    path: one,
    summary: 'One file, and how far it is',
    scope: 'calls:read',
    deeds: ['sites.calls.import', 'sites.calls.import.refused'],
    answer,
    run: (call) => shown(call, asked(call).id),
  }),
  operation({
    name: 'call_imports.map',
    method: 'PUT',
    path: `${one}/mapping`,
    summary: 'Says how the rows of a file become calls',
    scope: 'calls:write',
    deeds: ['sites.calls.import.map'],
    body: apiMapping,
    answer,
    async run(call) {
      const file = asked(call)
      await mapImport(call.person, file, mappingIn(call.body))
      return shown(call, file.id)
    },
  }),
  doing('check', 'Finds out what an import would do', startCheck),
  doing('start', 'Begins an import, or goes on with one that was stopped', startImport),
  doing('stop', 'Stops what is being done with a file', stopImport),
  doing('take_back', 'Takes back its calls that nobody has worked with', takeBackImport),
  operation({
    name: 'call_imports.remove',
    method: 'DELETE',
    path: one,
    summary: 'Forgets a file of which nothing was imported',
    scope: 'calls:write',
    deeds: ['sites.calls.import.discard'],
    run: (call) => discardImport(call.person, asked(call)),
  }),
]
