import env from '#start/env'
import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { siteTag } from '#app/sites/site_tag'
import { inSite } from '#app/shared/tenant_db'
import { operation } from '#app/api/operation'
import { startCheck } from '#app/health/checking/run_check'
import { lastCheck, type SiteCheck } from '#app/health/page/queries/last_check'
import { editableSite } from '#app/sites/queries/editable_site'
import { installStatus } from '#app/sites/queries/install_status'
import { addressToLookAt } from '#app/health/validators/check_validator'
import { countField, instantField, textField } from '#app/api/fields'

const checkObject = vine.object({
  state: vine.enum(['looking', 'done', 'interrupted'] as const),
  url: textField(),
  made_by: textField(),
  started_at: instantField(),
  checked_at: instantField().nullable(),
  /** The most urgent first; null until it is done. */
  findings: vine.array(vine.object({ code: textField(), level: textField() })).nullable(),
})

function outward(check: SiteCheck): Infer<typeof checkObject> {
  return {
    ...{ state: check.state, url: check.url, made_by: check.person },
    started_at: check.startedAt,
    checked_at: check.checkedAt,
    findings: check.findings && check.findings.map(({ code, level }) => ({ code, level })),
  }
}

export const healthOperations = [
  operation({
    name: 'install.show',
    method: 'GET',
    path: '/sites/:site/install',
    summary: 'The tag of a site, what has arrived from it, and what was not kept',
    scope: 'sites:read',
    deeds: ['sites.install', 'sites.health', 'sites.health.check.show'],
    answer: vine.create({
      /** The line of HTML that loads the tracker. */
      tag: textField(),
      signals: vine.array(
        vine.object({ signal: textField(), first_at: instantField(), last_at: instantField() })
      ),
      /** Pages of this host were refused, and would be again. */
      refused_host: textField().nullable(),
      /** Of the last seven days. */
      drops: vine.array(vine.object({ reason: textField(), count: countField() })),
      last_check: checkObject.clone().nullable(),
    }),
    async run({ person, siteId }) {
      const { publicId } = await editableSite(person.id, siteId)
      const { signals, refused, drops } = await installStatus(person.id, siteId)
      const check = await inSite(person.id, siteId, ({ trx }) => lastCheck(trx, siteId))
      return {
        tag: siteTag(env.get('APP_URL'), publicId),
        signals: Object.entries(signals).map(([signal, { firstAt, lastAt }]) => ({
          ...{ signal, first_at: firstAt, last_at: lastAt },
        })),
        refused_host: refused && refused.host,
        drops: drops.map(({ reason, count }) => ({ reason, count })),
        last_check: check && outward(check),
      }
    },
  }),
  operation({
    name: 'install.check',
    method: 'POST',
    path: '/sites/:site/install/check',
    summary: 'Looks at a page of the site in the background: whether the tag is there, and works',
    scope: 'sites:write',
    deeds: ['sites.health.check'],
    body: addressToLookAt,
    answer: vine.create(checkObject),
    status: 202,
    run: async ({ person, siteId, body }) =>
      outward(await startCheck(person, siteId, body.url ?? '')),
  }),
]
