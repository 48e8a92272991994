import { monthOf } from '#app/shared/month'
import { rowsOf, type TestSite } from '#tests/support/sites'
import { aVisit, store } from '#tests/support/traffic'

/** A stored visit in which somebody pressed a number so many seconds before `calledAt`. */
export async function pressing(
  site: Pick<TestSite, 'id'>,
  calledAt: Date,
  secondsBefore: number,
  label: string,
  action = 'phone_call'
) {
  const pressedAt = new Date(calledAt.getTime() - secondsBefore * 1000)
  const startedAt = new Date(pressedAt.getTime() - 60_000)
  const visit = aVisit(site.id, [{ category: 'conversion', action, label, after: 60 }], {
    startedAt,
    month: monthOf(startedAt),
  })
  await store(visit)
  const { id, month } = visit.session
  await rowsOf(
    `INSERT INTO conversions (site_id, id, session_id, session_month, converted_at, action, label, currency)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'EUR') ON CONFLICT DO NOTHING RETURNING 1`,
    [site.id, visit.events[0].id, id, month, pressedAt, action, label]
  )
  return visit.session
}
