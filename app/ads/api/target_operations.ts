import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { pageOf } from '#app/api/page'
import { operation, type Call } from '#app/api/operation'
import { beginDryRun } from '#app/ads/dry_run/begin_dry_run'
import { addTarget, changeTarget, switchTarget } from '#app/ads/targets/change_targets'
import { targetShown, targetsShown } from '#app/ads/targets/shown_targets'
import { addNetworkTarget } from '#app/ads/networks/add_network_target'
import { changeNetworkTarget } from '#app/ads/networks/change_network_target'
import { actionIn, outwardTarget, rulesIn, targetObject } from '#app/ads/api/outward_target'
import {
  apiNetwork,
  apiNetworkChange,
  apiTarget,
  apiTargetChange,
} from '#app/ads/validators/api_validators'

const all = '/sites/:site/upload-targets' as const
const one = `${all}/:target` as const
const answer = vine.create(targetObject)
const deed = (name: string) => `sites.ads.uploads.targets.${name}`

const targetIn = ({ params }: Pick<Call, 'params'>) => pathId('target', params.target)

async function shown(call: Pick<Call, 'person' | 'siteId' | 'isVersion'>, id: string) {
  const target = await targetShown(call.person.id, call.siteId, id)
  call.isVersion(target.version)
  return outwardTarget(target)
}

function switching(name: 'pause' | 'resume', state: 'paused' | 'active', summary: string) {
  return operation({
    name: `upload_targets.${name}`,
    method: 'POST',
    path: `${one}/${name}`,
    summary,
    scope: 'ads:write',
    deeds: [deed(name)],
    answer,
    async run(call) {
      const id = targetIn(call)
      await switchTarget(call.person, call.siteId, id, state)
      return shown(call, id)
    },
  })
}

export const targetOperations = [
  operation({
    name: 'upload_targets.list',
    method: 'GET',
    path: all,
    summary: 'Which leads ad networks are told of, and as what',
    description: 'Also those that were removed: receipts are of them.',
    scope: 'ads:read',
    deeds: ['sites.ads.uploads.uploads.show'],
    answer: pageOf(targetObject),
    async run({ person, siteId }) {
      const targets = await targetsShown(person.id, siteId)
      return { data: targets.map(outwardTarget), next_cursor: null }
    },
  }),
  operation({
    name: 'upload_targets.create',
    method: 'POST',
    path: all,
    summary: 'Tells Google Ads of leads that come so far, as a conversion action',
    description:
      '`action_id` is one of `conversion_actions.list`; with `new_action` one of that name is made.',
    scope: 'ads:write',
    deeds: [deed('store'), deed('new')],
    body: apiTarget,
    answer,
    status: 201,
    async run(call) {
      const { past_days: pastDays } = call.body
      const form = { ...rulesIn(call.body), ...actionIn(call.body), pastDays }
      return shown(call, await addTarget(call.person, call.siteId, form))
    },
  }),
  operation({
    name: 'upload_targets.create_for_network',
    method: 'POST',
    path: `${all}/networks`,
    summary: 'Tells another network, which needs no linked account',
    description: 'What `settings` takes is up to the plugin of the network.',
    scope: 'ads:write',
    deeds: ['sites.ads.files.networks.store', 'sites.ads.files.networks.new'],
    body: apiNetwork,
    answer,
    status: 201,
    async run(call) {
      const { name, network, settings, past_days: pastDays } = call.body
      const form = { ...rulesIn(call.body), name, network, settings, pastDays }
      return shown(call, await addNetworkTarget(call.person, call.siteId, form))
    },
  }),
  operation({
    name: 'upload_targets.show',
    method: 'GET',
    path: one,
    summary: 'One of them',
    scope: 'ads:read',
    deeds: ['sites.ads.uploads.uploads.show'],
    answer,
    run: (call) => shown(call, targetIn(call)),
  }),
  operation({
    name: 'upload_targets.update',
    method: 'PUT',
    path: one,
    summary: 'Says anew which leads Google Ads is told of',
    description: 'Leads are looked at anew. With `If-Match`, only if nobody was quicker.',
    scope: 'ads:write',
    versions: true,
    deeds: [deed('update'), deed('edit')],
    body: apiTargetChange,
    answer,
    async run(call) {
      const id = targetIn(call)
      const version = call.seen ?? undefined
      const form = { ...rulesIn(call.body), ...actionIn(call.body), version }
      await changeTarget(call.person, call.siteId, id, form)
      return shown(call, id)
    },
  }),
  operation({
    name: 'upload_targets.update_for_network',
    method: 'PUT',
    path: `${one}/network`,
    summary: 'The same for another network',
    description: 'A secret that is left out stays as it is.',
    scope: 'ads:write',
    versions: true,
    deeds: ['sites.ads.files.networks.update', 'sites.ads.files.networks.edit'],
    body: apiNetworkChange,
    answer,
    async run(call) {
      const id = targetIn(call)
      const { name, settings } = call.body
      const version = call.seen ?? undefined
      const form = { ...rulesIn(call.body), name, settings, version }
      await changeNetworkTarget(call.person, call.siteId, id, form)
      return shown(call, id)
    },
  }),
  switching('pause', 'paused', 'Tells nothing until it is resumed; what is due waits'),
  switching('resume', 'active', 'Goes on, with what has waited'),
  operation({
    name: 'upload_targets.try',
    method: 'POST',
    path: `${one}/try`,
    summary: 'A dry run: the network says what it would take, and keeps nothing',
    scope: 'ads:write',
    deeds: [deed('try')],
    status: 202,
    answer: vine.create({ target_id: vine.string() }),
    async run(call) {
      await beginDryRun(call.person, call.siteId, targetIn(call))
      return { target_id: call.params.target }
    },
  }),
  operation({
    name: 'upload_targets.remove',
    method: 'DELETE',
    path: one,
    summary: 'Tells nothing more; what was told stays there, and in the receipts',
    scope: 'ads:write',
    deeds: [deed('remove')],
    run: (call) => switchTarget(call.person, call.siteId, targetIn(call), 'removed'),
  }),
]
