import { test } from '@japa/runner'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'
import { TWO_FACED, UNUSABLE } from '#tests/support/broken_plugins'
import { choose, classifierNamed, install, scorerNamed } from '#tests/support/one_off_plugins'

const SCORE = { score: 10, reasons: [{ signal: 'a', points: 10 }] }
const CLASS = { label: 'A', channel: 'b', source: null, medium: null, campaign: null }

const reasonOf = (signal: unknown, points: unknown = 10) => ({
  score: 10,
  reasons: [{ signal, points }],
})

const SCORES: Record<string, (...args: any[]) => any> = {
  ...answering(UNUSABLE, SCORE),
  'nan': () => ({ score: Number.NaN, reasons: [] }),
  'negative': () => ({ score: -5, reasons: [] }),
  'too-much': () => ({ score: 400, reasons: [] }),
  'score-as-text': () => ({ score: '10', reasons: [] }),
  'half': () => ({ score: 1.5, reasons: [] }),
  'no-reasons': () => ({ score: 10 }),
  'many-reasons': () => ({ score: 10, reasons: Array(1e6).fill(SCORE.reasons[0]) }),
  'endless-array': () => ({ score: 10, reasons: Array(2 ** 32 - 1) }),
  'endless-reasons': () => ({ score: 10, reasons: endless() }),
  'huge-signal': () => reasonOf('x'.repeat(1e7)),
  'nul': () => reasonOf('a\0b'),
  'half-a-character': () => reasonOf('a\ud83d'),
  'points-as-text': () => reasonOf('a', '10'),
  'infinite-points': () => reasonOf('a', Infinity),
  'writes-into-the-event': (event) => {
    event.category = 'system'
    return SCORE
  },
  'writes-into-the-session': (_event, session) => {
    session.events = 0
    return SCORE
  },
}

const CLASSES: Record<string, (...args: any[]) => any> = {
  ...answering(UNUSABLE, CLASS),
  'number': () => 5,
  'no-channel': () => ({ ...CLASS, channel: undefined }),
  'huge-label': () => ({ ...CLASS, label: 'x'.repeat(1e7) }),
  'nul': () => ({ ...CLASS, campaign: 'a\0b' }),
  'half-a-character': () => ({ ...CLASS, source: '\udc00' }),
  'writes-into-the-touch': (touch) => {
    touch.utm.utm_source = 'mine'
    return CLASS
  },
}

const conversionAndView = (site: { publicId: string }) => [
  eventOf(site, { ec: 'conversion', ea: 'whatsapp', u: 'https://example.com/?utm_source=letter' }),
  eventOf(site),
]

test.group('A broken scorer', (group) => {
  group.setup(() =>
    install('scorer', [
      ...Object.entries(SCORES).map(([name, score]) => scorerNamed(name, () => ({ score }))),
      scorerNamed('create-throws', () => {
        throw new Error('not today')
      }),
      scorerNamed('create-nothing', () => undefined),
      ...Object.entries(TWO_FACED).map(([name, answer]) =>
        scorerNamed(name, () => ({ score: () => answer(SCORE) }))
      ),
      scorerNamed('writes-into-the-past', () => ({
        score: (_event: any, { previous }: any) => {
          previous?.reasons.push({ signal: 'forged', points: 99 })
          return SCORE
        },
      })),
    ])
  )

  for (const name of [...Object.keys(SCORES), 'create-throws', 'create-nothing', 'not-installed']) {
    test(`"${name}" loses no event: the default one scores it`, async ({ assert }) => {
      const site = await makeSite()
      await choose(site.id, 'scorer', name)
      const { body } = await post({ events: conversionAndView(site) })
      assert.include(body, { accepted: 2, score: 50 })
      const events = await rowsOf(
        'SELECT lead_score, scored_by FROM events WHERE site_id = ? ORDER BY 1',
        [site.id]
      )
      assert.deepEqual(events, [
        { lead_score: 10, scored_by: 'classic@1.0.0' },
        { lead_score: 50, scored_by: 'classic@1.0.0' },
      ])
    })
  }

  for (const name of [...Object.keys(TWO_FACED), 'writes-into-the-past']) {
    test(`"${name}" is stored as it answered first`, async ({ assert }) => {
      const site = await makeSite()
      await choose(site.id, 'scorer', name)
      const sid = crypto.randomUUID()
      const { body } = await post({ events: [eventOf(site, { sid }), eventOf(site, { sid })] })
      assert.include(body, { accepted: 2 })
      const rows = await rowsOf(
        `SELECT lead_score AS score, score_reasons::jsonb FROM events WHERE site_id = ?
          UNION ALL SELECT score, score_reasons FROM sessions WHERE site_id = ?`,
        [site.id, site.id]
      )
      assert.deepEqual(rows, Array(3).fill({ score: 10, score_reasons: SCORE.reasons }))
    })
  }
})

test.group('A broken classifier', (group) => {
  group.setup(() =>
    install('classifier', [
      ...Object.entries(CLASSES).map(([name, classify]) => classifierNamed(name, classify)),
      ...Object.entries(TWO_FACED).map(([name, answer]) =>
        classifierNamed(name, () => answer(CLASS))
      ),
    ])
  )

  for (const name of Object.keys(CLASSES)) {
    test(`"${name}" loses no event: the default one classifies`, async ({ assert }) => {
      const site = await makeSite()
      await choose(site.id, 'classifier', name)
      const { body } = await post({ events: conversionAndView(site).slice(0, 1) })
      assert.include(body, { accepted: 1 })
      const [session] = await rowsOf(
        'SELECT source_label, source, utm_source, attributed_by FROM sessions WHERE site_id = ?',
        [site.id]
      )
      assert.deepEqual(session, {
        source_label: 'Organic',
        source: 'letter',
        utm_source: 'letter',
        attributed_by: 'paid-click@1.2.0',
      })
    })
  }

  for (const name of Object.keys(TWO_FACED)) {
    test(`"${name}" is stored as it answered first`, async ({ assert }) => {
      const site = await makeSite()
      await choose(site.id, 'classifier', name)
      const { body } = await post({ events: [eventOf(site)] })
      assert.include(body, { accepted: 1 })
      const [session] = await rowsOf(
        'SELECT source_label, attributed_by FROM sessions WHERE site_id = ?',
        [site.id]
      )
      assert.deepEqual(session, { source_label: 'A', attributed_by: `${name}@1.0.0` })
    })
  }
})

function answering(broken: Record<string, (good: any) => any>, good: unknown) {
  return Object.fromEntries(
    Object.entries(broken).map(([name, answer]) => [name, () => answer(good)])
  )
}

function* endless() {
  for (;;) yield SCORE.reasons[0]
}
