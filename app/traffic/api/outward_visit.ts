import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import type { Session } from '#app/visitors/types'
import { outwardId } from '#app/shared/outward_id'
import {
  countField,
  idField,
  instantField,
  monthField,
  scoreField,
  textField,
} from '#app/api/fields'

const reasons = () => vine.array(vine.object({ signal: textField(), points: vine.number() }))

export const visitObject = vine.object({
  id: idField('sess'),
  /** With it a visit is found again. */
  month: monthField(),
  started_at: instantField(),
  last_event_at: instantField(),
  events: countField(),
  conversions: countField(),
  entry_page: textField(),
  exit_page: textField(),
  referrer: textField().nullable(),
  channel: textField(),
  source_label: textField(),
  source: textField().nullable(),
  medium: textField().nullable(),
  campaign: textField().nullable(),
  click_ids: vine.record(textField()),
  returning_ad_visitor: vine.boolean(),
  score: scoreField(),
  score_reasons: reasons(),
  device: textField().nullable(),
  browser: textField().nullable(),
  os: textField().nullable(),
  country: textField().nullable(),
  city: textField().nullable(),
})

export function outwardVisit(session: Session): Infer<typeof visitObject> {
  return {
    id: outwardId('sess', session.id),
    month: session.month.slice(0, 7),
    started_at: session.startedAt.toISOString(),
    last_event_at: session.lastEventAt.toISOString(),
    events: session.eventCount,
    conversions: session.conversionCount,
    entry_page: session.entryPage,
    exit_page: session.exitPage,
    referrer: session.referrer,
    channel: session.channel,
    source_label: session.sourceLabel,
    source: session.source,
    medium: session.medium,
    campaign: session.campaign,
    click_ids: session.landing.clickIds,
    returning_ad_visitor: session.returningAdVisitor,
    score: session.score,
    score_reasons: session.scoreReasons,
    device: session.device,
    browser: session.browser,
    os: session.os,
    country: session.country,
    city: session.city,
  }
}
