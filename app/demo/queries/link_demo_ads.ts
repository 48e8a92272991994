import db from '@adonisjs/lucid/services/db'

interface DemoAds {
  userId: string
  siteId: string
  customerId: string
  name: string
  currency: string
  timezone: string
  firstDay: string
  until: Date
}

/** A linked account as it would look, marked as what it is: with its state nobody asks Google for it, or for tokens. */
export async function linkDemoAds({ userId, siteId, until, ...account }: DemoAds) {
  const { customerId, name, currency, timezone, firstDay } = account
  const service = db.connection('service')
  const { rows } = await service.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO user_credentials (user_id, provider, account, email, scopes, state, linked_at, state_since)
       VALUES (?, 'google_ads', 'demo', 'robin@agency.example', ?, 'demo', ?, ?)
     ON CONFLICT (user_id, provider, account) DO UPDATE SET updated_at = now() RETURNING id`,
    [userId, SCOPES as any, firstDay, firstDay]
  )
  await service.rawQuery(
    `INSERT INTO ad_accounts (site_id, credential_id, customer_id, name, currency, timezone, first_day, last_day, fetched_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, (?::timestamptz AT TIME ZONE ?)::date, ?)`,
    [
      siteId,
      rows[0].id,
      customerId,
      `${name} (demo)`,
      currency,
      timezone,
      firstDay,
      until,
      timezone,
      until,
    ]
  )
}

const SCOPES = ['adwords', 'datamanager'].map((name) => `https://www.googleapis.com/auth/${name}`)
