import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import { shownDomain } from '#app/sites/shown_domain'
import type { SiteRow } from '#app/sites/api/queries/site_rows'
import { idField, instantField, siteIdField, textField } from '#app/api/fields'

const privacySignal = () => vine.enum(['ignore', 'no_ad_ids', 'drop'] as const)
const count = () => vine.number().withoutDecimals().min(0)

export const siteObject = vine.object({
  id: siteIdField(),
  workspace_id: idField('ws'),
  name: textField(),
  domain: textField(),
  extra_origins: vine.array(textField()),
  timezone: textField(),
  country: textField().nullable(),
  currency: textField(),
  settings: vine.object({
    session_timeout_min: count(),
    returning_lookback_months: count(),
    attribution_lookback_days: count(),
    on_gpc: privacySignal(),
    on_dnt: privacySignal(),
    blocked_addresses: vine.array(textField()),
    store_full_address: vine.boolean(),
    call_window_min: count(),
    call_repeat_hours: count(),
    call_short_sec: count(),
    internal_numbers: vine.array(textField()),
    call_test_mode: vine.boolean(),
    require_call_signature: vine.boolean(),
    swapped_number: textField().nullable(),
    number_grace_min: count(),
    reference_codes: vine.boolean(),
  }),
  created_at: instantField(),
  removed_at: instantField().nullable(),
})

export function outwardSite(row: SiteRow): Infer<typeof siteObject> {
  return {
    id: `site_${row.publicId}`,
    workspace_id: outwardId('ws', row.workspaceId),
    name: row.name,
    domain: shownDomain(row.domain),
    extra_origins: row.extraOrigins.map(shownDomain),
    timezone: row.timezone,
    country: row.country,
    currency: row.currency,
    settings: { ...row.settings },
    created_at: row.createdAt.toISOString(),
    removed_at: row.removedAt?.toISOString() ?? null,
  }
}
