import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { ownerWithSite } from '#tests/functional/ads/linked'
import { fileTarget } from '#tests/functional/ads/carried'
import { takeFile } from '#app/ads/files/take_file'
import { confirmUpload } from '#app/ads/files/settle_file'
import { fileContent } from '#app/ads/files/file_content'

test.group('A file of 100,000 conversions @slow', () => {
  test('is taken, streamed and said to be uploaded in time, and two at once have no row twice', async ({
    assert,
  }) => {
    const { site, user } = await ownerWithSite()
    const target = await fileTarget(site.id)
    await rowsOf(
      `INSERT INTO upload_receipts (site_id, target_id, lead_id, state, click_kind, click_id, click_at, consent, source, event_at,
          value, currency, due_at)
         SELECT ?, ?, gen_random_uuid(), 'waiting', 'gclid', 'EAIaIQ-' || n, now() - interval '2 days', 'granted', 'phone', now(),
           n, 'EUR', now() - interval '1 hour' FROM generate_series(1, 100500) n RETURNING 1`,
      [site.id, target]
    )
    const [first, second] = await Promise.all([
      takeFile(user, site.id, target),
      takeFile(user, site.id, target),
    ])
    const lines = new Set<string>()
    let count = 0
    for (const id of [first, second]) {
      for await (const part of fileContent(user, site.id, id)) {
        for (const line of part.trimEnd().split('\r\n')) {
          if (!line.startsWith('EAIaIQ-')) continue
          count++
          lines.add(line.split(',')[0])
        }
      }
    }
    const sizes = [
      await confirmUpload(user, site.id, first),
      await confirmUpload(user, site.id, second),
    ]
    assert.sameMembers(sizes, [100_000, 500])
    assert.equal(count, 100_500)
    assert.equal(lines.size, 100_500, 'no row is in two files')
  }).timeout(120_000)
})
