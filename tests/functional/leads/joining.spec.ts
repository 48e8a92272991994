import { test } from '@japa/runner'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import {
  ANN,
  BOB,
  CAT,
  calls,
  converts,
  hashOf,
  identifies,
  join,
  leadsOf,
  mergesOf,
  rematch,
  togetherIn,
} from '#tests/functional/leads/evidence'

const EMAIL = hashOf()

interface Case {
  name: string
  story: (site: TestSite) => Promise<unknown>
  together: string[][]
}

const STORIES: Case[] = [
  {
    name: 'a visitor who converts, and calls',
    story: async (site) => {
      await converts(site, 'fp-1')
      await calls(site, ANN, 'fp-1')
    },
    together: [[ANN, 'fp-1']],
  },
  {
    name: 'one number, two visitors',
    story: async (site) => {
      await converts(site, 'fp-1')
      await converts(site, 'fp-2')
      await calls(site, ANN, 'fp-1')
      await calls(site, ANN, 'fp-2')
    },
    together: [[ANN, 'fp-1', 'fp-2']],
  },
  {
    name: 'one address on two devices',
    story: async (site) => {
      await converts(site, 'fp-1')
      await converts(site, 'fp-2')
      await identifies(site, 'fp-1', { email_sha256: EMAIL })
      await identifies(site, 'fp-2', { email_sha256: EMAIL.toUpperCase() })
    },
    together: [[EMAIL, 'fp-1', 'fp-2']],
  },
  {
    name: 'a number that was typed in, and called from',
    story: async (site) => {
      await calls(site, ANN)
      await converts(site, 'fp-1')
      await identifies(site, 'fp-1', { phone: '030 111111' })
    },
    together: [[ANN, 'fp-1']],
  },
  {
    name: 'two numbers of one visitor who is no lead',
    story: async (site) => {
      await calls(site, ANN, 'fp-1')
      await calls(site, BOB, 'fp-1')
    },
    together: [[ANN, BOB, 'fp-1']],
  },
  {
    name: 'a guess joins nobody',
    story: async (site) => {
      await converts(site, 'fp-1')
      await calls(site, ANN, 'fp-1', { confidence: 49 })
    },
    together: [[ANN], ['fp-1']],
  },
  {
    name: 'a person who knows it joins at any confidence',
    story: async (site) => {
      await converts(site, 'fp-1')
      await calls(site, ANN, 'fp-1', { method: 'manual', confidence: 0 })
    },
    together: [[ANN, 'fp-1']],
  },
  {
    name: 'tests and calls of the house join nobody, and are no leads',
    story: async (site) => {
      await converts(site, 'fp-1')
      await calls(site, ANN, 'fp-1', { flags: ['test'] })
      await calls(site, BOB, null, { flags: ['internal'] })
      await calls(site, CAT, null, { flags: ['short', 'repeated'] })
    },
    together: [[CAT], ['fp-1']],
  },
  {
    name: 'identify alone makes no lead',
    story: (site) => identifies(site, 'fp-1', { email_sha256: EMAIL, phone: ANN }),
    together: [],
  },
  {
    name: 'rubbish in identify is as if it had not been said',
    story: async (site) => {
      await converts(site, 'fp-1')
      await converts(site, 'fp-2')
      for (const fp of ['fp-1', 'fp-2']) {
        await identifies(site, fp, { email_sha256: 'ann@example.com', phone: '<script>' })
        await identifies(site, fp, { email_sha256: 7, phone: { a: 1 } })
      }
    },
    together: [['fp-1'], ['fp-2']],
  },
  {
    name: 'a page with its own number',
    story: async (site) => {
      for (const fp of ['fp-1', 'fp-2']) {
        await calls(site, '+493012345', fp, { source: 'page' })
        await converts(site, fp, { ea: 'phone_call', el: 'tel:030-12345' })
      }
    },
    together: [['fp-1'], ['fp-2']],
  },
  {
    name: 'a page with a button, which tells of its number for one visitor after the other',
    story: async (site) => {
      for (const fp of ['fp-1', 'fp-2', 'fp-3']) {
        await calls(site, '+493012345', fp, { source: 'page' })
        await join(site)
      }
    },
    together: [['fp-1'], ['fp-2'], ['fp-3']],
  },
  {
    name: 'a number that somebody pressed on a page of theirs still calls',
    story: async (site) => {
      await converts(site, 'fp-1', { ea: 'phone_call', el: `tel:${ANN}` })
      await calls(site, ANN, 'fp-2')
    },
    together: [[ANN, 'fp-2'], ['fp-1']],
  },
  {
    name: 'a line that was dialled is nobody',
    story: async (site) => {
      await calls(site, '+4930999', 'fp-1')
      await calls(site, '+4930999', 'fp-2')
      await join(site)
      await calls(site, ANN, null, { dialled: '030 999' })
    },
    together: [[ANN], ['fp-1'], ['fp-2']],
  },
  {
    name: 'a tablet that many use',
    story: async (site) => {
      await converts(site, 'fp-1')
      for (let n = 0; n < 6; n++) await calls(site, `+493010000${n}`, 'fp-1')
    },
    together: [...Array.from({ length: 6 }, (_, n) => [`+493010000${n}`]), ['fp-1']],
  },
  {
    name: 'a number of many visitors',
    story: async (site) => {
      for (let n = 10; n < 21; n++) await calls(site, ANN, `fp-${n}`)
      await converts(site, 'fp-10')
    },
    together: [[ANN], ['fp-10']],
  },
  {
    name: 'a visit whose visitor becomes known',
    story: async (site) => {
      const { sid } = await converts(site, null)
      await join(site)
      await converts(site, 'fp-1', { sid })
      await join(site)
      await rowsOf(`UPDATE lead_keys SET value = 'visit' WHERE site_id = ? AND kind = 'session'`, [
        site.id,
      ])
    },
    together: [['fp-1', 'visit']],
  },
]

test.group('Leads: who is one person', () => {
  for (const { name, story, together } of STORIES) {
    test(name, async ({ assert }) => {
      const site = await makeSite({ country: 'DE' })
      await story(site)
      await join(site)
      assert.deepEqual(await togetherIn(site), [...together].map((keys) => keys.sort()).sort())
      const due = await rowsOf('SELECT 1 FROM lead_due WHERE site_id = ?', [site.id])
      assert.isEmpty(due)
    })
  }

  test('never across sites, whatever they have in common', async ({ assert }) => {
    const sites = [await makeSite({ country: 'DE' }), await makeSite({ country: 'DE' })]
    for (const site of sites) {
      await converts(site, 'fp-1')
      await identifies(site, 'fp-1', { email_sha256: EMAIL, phone: ANN })
      await calls(site, ANN, 'fp-1')
    }
    await join(...sites)
    for (const site of sites) {
      const [lead, ...others] = await leadsOf(site)
      assert.isEmpty(others)
      assert.include(lead, { phone_number: ANN, has_email: true })
      assert.deepEqual(lead.contacts, { call: 1, form_submit: 1 })
    }
  })

  test('three leads are joined by a call, with the reason, and come apart with it', async ({
    assert,
  }) => {
    const site = await makeSite()
    await converts(site, 'fp-1')
    await converts(site, 'fp-2')
    await calls(site, ANN)
    await join(site)
    assert.lengthOf(await leadsOf(site), 3)

    const one = await calls(site, ANN, 'fp-1')
    const two = await calls(site, ANN, 'fp-2')
    await join(site)
    const [whole, ...others] = await leadsOf(site)
    assert.isEmpty(others)
    assert.equal(whole.members, 3)
    assert.deepEqual(whole.contacts, { call: 3, form_submit: 2 })
    const merges = await mergesOf(site)
    assert.sameMembers(
      merges.map((merge) => merge.because_of),
      [one, two]
    )
    assert.isTrue(merges.every((merge) => merge.because === 'call' && merge.key_value === ANN))
    assert.isTrue(merges.every((merge) => merge.kept_id === whole.id || merge.gone_id !== whole.id))

    await rematch(two, 'fp-9')
    await join(site)
    assert.deepEqual(await togetherIn(site), [[ANN, 'fp-1', 'fp-9'], ['fp-2']])
    await rematch(one, null)
    await join(site)
    assert.deepEqual(await togetherIn(site), [[ANN, 'fp-9'], ['fp-1'], ['fp-2']])
    const undone = await mergesOf(site)
    assert.isTrue(undone.every((merge) => merge.undone_at !== null && merge.undone_by === null))
  })

  test('what was joined to the lead of another goes its own way when the match is taken back', async ({
    assert,
  }) => {
    const site = await makeSite()
    await converts(site, 'fp-1')
    const call = await calls(site, ANN, 'fp-1')
    await join(site)
    assert.lengthOf(await leadsOf(site), 1)
    await rematch(call, null)
    await join(site)
    assert.deepEqual(await togetherIn(site), [[ANN], ['fp-1']])
    const byNumber = Object.fromEntries(
      (await leadsOf(site)).map((lead) => [lead.phone_number, lead.contacts])
    )
    assert.deepEqual(byNumber, { [ANN]: { call: 1 }, null: { form_submit: 1 } })
  })

  test('a conversion belongs to the lead that the visitor is known by already', async ({
    assert,
  }) => {
    const site = await makeSite()
    const call = await calls(site, ANN, 'fp-1')
    await join(site)
    await converts(site, 'fp-1')
    await join(site)
    assert.lengthOf(await leadsOf(site), 1)
    await rematch(call, null)
    await join(site)
    assert.deepEqual(await togetherIn(site), [[ANN], ['fp-1']])
  })

  test('what people have said is apart stays apart, also by a third', async ({ assert }) => {
    const site = await makeSite()
    await calls(site, ANN)
    await calls(site, BOB)
    await join(site)
    const [one, other] = (await leadsOf(site)).map(({ id }) => id).sort()
    await rowsOf('INSERT INTO leads_apart (site_id, one_id, other_id) VALUES (?, ?, ?)', [
      site.id,
      one,
      other,
    ])
    await calls(site, ANN, 'fp-1')
    await calls(site, BOB, 'fp-1')
    await join(site)
    assert.deepEqual(await togetherIn(site), [[ANN, 'fp-1'], [BOB]])
  })

  test('what people have merged stays so, without any evidence', async ({ assert }) => {
    const site = await makeSite()
    await calls(site, ANN)
    await calls(site, BOB)
    await join(site)
    const [one, other] = await leadsOf(site)
    await rowsOf(
      `INSERT INTO lead_merges (site_id, kept_id, gone_id, because) VALUES (?, ?, ?, 'person')`,
      [site.id, one.id, other.id]
    )
    await rowsOf('UPDATE leads SET root_id = ? WHERE id = ?', [one.id, other.id])
    await rowsOf(`INSERT INTO lead_due (site_id, kind, value) VALUES (?, 'lead', ?)`, [
      site.id,
      other.id,
    ])
    await join(site)
    await calls(site, BOB)
    await join(site)
    const [whole, ...others] = await leadsOf(site)
    assert.isEmpty(others)
    assert.include(whole, { id: one.id, members: 2 })
    assert.deepEqual(whole.contacts, { call: 3 })
  })

  test('the one that people have worked with is kept, else the older one', async ({ assert }) => {
    for (const worked of [false, true]) {
      const site = await makeSite()
      await calls(site, ANN, null, { calledAt: new Date('2026-03-01') })
      await calls(site, BOB, null, { calledAt: new Date('2026-03-02') })
      await join(site)
      const [older, younger] = await leadsOf(site)
      if (worked) {
        await rowsOf(`UPDATE leads SET status = 'won', status_at = now() WHERE id = ?`, [
          younger.id,
        ])
      }
      await calls(site, ANN, 'fp-1')
      await calls(site, BOB, 'fp-1')
      await join(site)
      const [whole] = await leadsOf(site)
      assert.equal(whole.id, worked ? younger.id : older.id)
    }
  })

  test('a hub lets go of what it had joined', async ({ assert }) => {
    const site = await makeSite()
    await converts(site, 'fp-1')
    for (let n = 0; n < 5; n++) {
      await calls(site, `+493010000${n}`, 'fp-1')
      await join(site)
    }
    assert.lengthOf(await leadsOf(site), 1)
    await calls(site, '+4930100009', 'fp-1')
    await join(site)
    assert.lengthOf(await togetherIn(site), 7)
    const counted = (await leadsOf(site)).map(({ contacts }) => contacts)
    assert.lengthOf(
      counted.filter(({ call }) => call === 1),
      6
    )
  })
})
