import { test } from '@japa/runner'
import { storeLead } from '#tests/support/leads'
import { makeSite, rowsOf } from '#tests/support/sites'
import { owner } from '#tests/functional/sites/person'

test.group('The list as CSV', () => {
  test('cells that a table program would run are texts, and quotes stay whole', async ({
    assert,
  }) => {
    const ours = await owner()
    const site = await makeSite({ workspaceId: ours.workspaceId })
    const hostile = [
      `=HYPERLINK("http://evil","x")`,
      '+1+1',
      '-2',
      '@SUM(A1)',
      '  =1',
      '\uFF1D1',
      'a "quoted", name',
    ]
    for (const [i, name] of hostile.entries()) {
      const at = new Date(Date.UTC(2026, 2, 1, 0, 0, i))
      await storeLead(site.id, { name, at, campaign: name, phoneNumber: `+4930123${i}${i}` })
    }
    await storeLead(site.id, { name: 'Other', status: 'won', value: 12.5 })
    const { status, headers, body } = await ours.visitor.get(
      `/sites/${site.id}/leads/export.csv?status=new&sort=seen`
    )
    assert.equal(status, 200)
    assert.match(headers['content-type']!, /^text\/csv/)
    assert.match(headers['content-disposition']!, /attachment/)
    assert.isTrue(body.startsWith('Name,Number,'))
    const lines = body.trim().split('\r\n').slice(1)
    assert.lengthOf(lines, hostile.length)
    assert.deepEqual(
      lines.map((line) => line.slice(0, 6)),
      ['"a ""q', `'\uFF1D1,'+`, `'  =1,`, `'@SUM(`, `'-2,'+`, `'+1+1,`, `"'=HYP`]
    )
    assert.notMatch(body, /(?:^|,)"?\s*[=@+-]/m)
  })

  test('more than are read at once, all of them, each once', async ({ assert }) => {
    const ours = await owner()
    const site = await makeSite({ workspaceId: ours.workspaceId })
    await rowsOf(
      `INSERT INTO leads (site_id, id, root_id, opened_at, opened_by, first_seen_at, last_activity_at)
       SELECT ?::uuid, id, id, now(), 'call', now(), now() - n * interval '1 second'
         FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, 2500) n) t`,
      [site.id]
    )
    const { body } = await ours.visitor.get(`/sites/${site.id}/leads/export.csv`)
    const ids = body
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',').at(-1))
    assert.lengthOf(ids, 2500)
    assert.equal(new Set(ids).size, 2500)
  })
})
