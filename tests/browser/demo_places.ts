import db from '@adonisjs/lucid/services/db'
import User from '#app/auth/models/user'
import { makeDemo } from '#app/demo/make_demo'
import { rowsOf } from '#tests/support/sites'
import { takeAwayDemo } from '#app/demo/take_away_demo'
import { deliverDue } from '#app/deliveries/deliver_due'
import type { Receiver } from '#tests/support/receiver'
import { berlinLawyer } from '#app/demo/catalogue/berlin_lawyer'
import { createImport } from '#app/calls/importing/create_import'
import { eventOf, post } from '#tests/support/sync'
import { makeWebhook } from '#tests/functional/deliveries/destinations'

/** What addresses of pages are made from. */
export interface Places {
  user: User
  workspace: string
  site: string
  visit: string
  conversion: string
  endpoint: string
  message: string
  callImport: string
  funnel: string
  target: string
  reportMail: string
}

const STEPS = [
  { kind: 'page', match: 'any' },
  { kind: 'conversion', match: 'any' },
]

/** A site in which something has happened everywhere, so that no page is looked at empty. */
export async function makePlaces(receiver: Receiver): Promise<Places> {
  await makeDemo({ months: 1, seed: 'test', password: 'seven brown bears', sites: [berlinLawyer] })
  const [row] = await rowsOf<{ id: string; public_id: string; workspace_id: string; user: string }>(
    `SELECT s.id, s.public_id, s.workspace_id, m.user_id AS user
       FROM sites s JOIN memberships m ON m.workspace_id = s.workspace_id
      WHERE s.domain = ? ORDER BY s.created_at DESC LIMIT 1`,
    [berlinLawyer.domain]
  )
  const site = { id: row.id, publicId: row.public_id, workspaceId: row.workspace_id }
  const { id: endpoint } = await makeWebhook(site, receiver.url)
  const event = eventOf(site, { ec: 'conversion', ea: 'phone_call' })
  await post(event, { origin: `https://${berlinLawyer.domain}` })
  await deliverDue()
  return {
    user: await User.findOrFail(row.user),
    workspace: site.workspaceId,
    site: site.id,
    endpoint,
    visit: await oneOf(
      `SELECT to_char(created_month, 'YYYY-MM/') || id FROM sessions WHERE site_id = ?
        ORDER BY event_count DESC LIMIT 1`,
      site.id
    ),
    conversion: await oneOf('SELECT id FROM conversions WHERE site_id = ? LIMIT 1', site.id),
    message: await oneOf('SELECT message_id FROM deliveries WHERE site_id = ? LIMIT 1', site.id),
    target: await oneOf('SELECT id FROM upload_targets WHERE site_id = ? LIMIT 1', site.id),
    funnel: await oneOf(
      `INSERT INTO funnels (site_id, id, name, steps, position, changed_by)
       VALUES (?, gen_random_uuid(), 'Telefon', '${JSON.stringify(STEPS)}', 1, 'Ada') RETURNING id`,
      site.id
    ),
    reportMail: await oneOf(
      `INSERT INTO report_schedules (site_id, id, every, on_day, at_hour, sections, attachments, language, created_by_name, created_at)
       VALUES (?, gen_random_uuid(), 'week', 1, 8, '{traffic,leads}', '{pdf}', 'tr', 'Ada', now()) RETURNING id`,
      site.id
    ),
    callImport: await importedFile({ ...site, timezone: berlinLawyer.timezone }),
  }
}

export const takeAwayPlaces = takeAwayDemo

function importedFile(site: { id: string; timezone: string }) {
  const bytes = Buffer.from('phone,called at\n+49 30 901820,2026-11-20 14:00\n')
  const asked = { id: site.id, timezone: site.timezone, country: 'DE' }
  return db
    .connection('service')
    .transaction((trx) =>
      createImport(trx, asked, { name: 'calls.csv', bytes }, { userId: null, name: 'Ada' })
    )
}

async function oneOf(sql: string, siteId: string): Promise<string> {
  const [row] = await rowsOf<Record<string, string>>(sql, [siteId])
  return Object.values(row)[0]
}
