import { test } from '@japa/runner'
import { complaintOf } from '#tests/support/plugin_checks'
import scorer from '../../../resources/plugin_templates/scorer/plugin.js'
import classifier from '../../../resources/plugin_templates/classifier/plugin.js'

const TEN = { score: 10, reasons: [{ signal: 'a', points: 10 }] }
const NONE = { score: 0, reasons: [] }
const CLASS = { label: 'A', channel: 'a', source: null, medium: null, campaign: null }
const LEARNER = { learn: async () => ({ model: 1, report: {} }) }

const scoring = (score: (...args: any[]) => any, over = {}) => ({
  ...scorer,
  ...over,
  create: () => ({ score }),
})
const classifying = (classify: (touch: any) => any) => ({
  ...classifier,
  create: () => ({ classify }),
})
const worth = (points: number) => ({ score: points, reasons: [{ signal: 'a', points }] })

const ALL = 'every score is whole, from 0 to 100, and explained'
const kept: unknown[] = []
let calls = 0

const WRONG: Record<string, [plugin: any, check: string, cases?: unknown[]]> = {
  'has no version': [{ ...scorer, version: '' }, 'its manifest is complete'],
  'has a default that is not allowed': [
    { ...scorer, settings: [{ ...scorer.settings[0], default: 60 }] },
    'the default of each setting fits what the setting allows',
  ],
  'cannot be created': [
    { ...scorer, create: () => null },
    'it can be created with every setting at its limits, and without a model',
  ],
  'scores 101': [scoring(() => ({ ...TEN, score: 101 })), ALL],
  'does not explain': [scoring(() => ({ ...TEN, reasons: [] })), ALL],
  'answers later': [scoring(async () => TEN), ALL],
  'fails at a limit': [
    { ...scorer, create: ({ mobile }: any) => ({ score: () => worth(mobile * 3) }) },
    'also with every setting at its limits',
  ],
  'counts calls': [
    scoring(() => worth(++calls % 9)),
    'the same facts give the same score, whatever was scored before',
  ],
  'writes into facts': [
    scoring((_event, session) => Reflect.set(session, 'events', 0) && TEN),
    'it leaves the facts alone',
  ],
  'scores events by what was before': [
    scoring((_event, { previous }) => (previous ? TEN : NONE)),
    'each event is scored by itself: what was said before does not count',
  ],
  'mixes visits': [{ ...scorer, scope: 'session', create: mixing }, 'visits do not mix'],
  'ends elsewhere when walked again': [
    scoring(() => worth(++calls % 9), { scope: 'session' }),
    'a visit walked again comes to the same end',
  ],
  'reads its reasons by their place': [
    scoring(byPlace, { scope: 'session' }),
    'the order in which its reasons are handed back does not matter',
  ],
  'cannot begin in the middle': [
    scoring((_event, { events, previous }) => (events > 2 ? previous.score && TEN : TEN), {
      scope: 'session',
    }),
    'it can begin in the middle of a visit, after another scorer',
  ],
  'trusts its model': [
    {
      ...scorer,
      learner: LEARNER,
      create: (_settings: unknown, { model }: any) => ({
        score: () => (model === null ? TEN : worth(model.weights.a)),
      }),
    },
    'it scores with any model, also one that it does not know',
  ],
  'learns from nothing': [
    { ...scorer, learner: LEARNER },
    'from no examples it learns nothing, and says what is missing',
  ],
  'is slow': [
    scoring(() => {
      waste(2)
      return TEN
    }),
    'a call takes less than a millisecond',
  ],
  'keeps what it was asked': [
    scoring((event) => {
      kept.push({ ...event, room: Array(64).fill(event.value) })
      return TEN
    }),
    'it does not keep what it was asked',
  ],
  'misses its own case': [
    scorer,
    'mine',
    [{ name: 'mine', facts: { category: 'conversion' }, score: 1 }],
  ],
}

const WRONG_CLASSIFIERS: typeof WRONG = {
  'has no label': [
    classifying(() => ({ ...CLASS, label: '' })),
    'every touch gets a label and a channel, also with every setting at its limits',
  ],
  'counts calls': [
    classifying(() => ({ ...CLASS, label: `the ${++calls}th` })),
    'the same touch gives the same answer, whatever was classified before',
  ],
  'writes into the touch': [
    classifying((touch) => Reflect.set(touch.utm, 'a', 'b') && CLASS),
    'it leaves the facts alone',
  ],
  'misses its own case': [
    classifying(() => CLASS),
    'mine',
    [{ name: 'mine', touch: {}, expected: { channel: 'b' } }],
  ],
}

test.group('The suites of scorers and classifiers', () => {
  for (const [wrong, [plugin, check, cases]] of [
    ...Object.entries(WRONG),
    ...Object.entries(WRONG_CLASSIFIERS),
  ]) {
    test(`find a ${plugin.kind} that ${wrong}`, async ({ assert }) => {
      assert.isNotNull(await complaintOf(plugin, check, cases))
    })
  }
})

function mixing() {
  let all = 0
  return {
    score(_event: unknown, { previous }: any) {
      all = previous ? all + 1 : 0
      return worth(all % 50)
    },
  }
}

function byPlace(_event: unknown, { previous }: any) {
  const points = previous ? previous.reasons[0].points : 3
  const reasons = [
    { signal: 'a', points },
    { signal: 'b', points: 1 },
  ]
  return { score: points + 1, reasons }
}

function waste(ms: number) {
  const until = performance.now() + ms
  while (performance.now() < until);
}
