import db from '@adonisjs/lucid/services/db'

/** Requests are kept for a day, their numbers as long as a page shows them. */
export async function forgetIntake() {
  const service = db.connection('service')
  await service.rawQuery(
    `DELETE FROM intake_samples WHERE received_at < now() - interval '24 hours'`
  )
  await service.rawQuery(`DELETE FROM intake_hours WHERE hour < now() - interval '9 days'`)
}
