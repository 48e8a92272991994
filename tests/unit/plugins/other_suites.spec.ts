import { test } from '@japa/runner'
import { complaintOf } from '#tests/support/plugin_checks'
import { checksOf } from '#app/plugins/testing/checks_of'
import destination from '../../../resources/plugin_templates/destination/plugin.js'
import callProvider from '../../../resources/plugin_templates/call_provider/plugin.js'
import matcher from '../../../resources/plugin_templates/matcher/plugin.js'
import attributionModel from '../../../resources/plugin_templates/attribution_model/plugin.js'
import calls from '../../../resources/plugin_templates/call_provider/cases/my_plugin.json' with { type: 'json' }

type Wrong = Record<string, [plugin: any, check: string, cases?: unknown[]]>

const weighing = (weigh: (touches: any) => number[]) => ({
  ...attributionModel,
  create: () => ({ needs: 'journey', weigh: ({ touches }: any) => weigh(touches) }),
})
const learning = (weighChannels: (paths: any) => unknown) => ({
  ...attributionModel,
  create: () => ({ needs: 'journeys', weighChannels }),
})
const EACH = 'every touch gets a weight, none is negative, and one is above 0'

const MODELS: Wrong = {
  'weighs one touch too few': [weighing((touches) => touches.slice(1).map(() => 1)), EACH],
  'weighs nothing': [weighing((touches) => touches.map(() => 0)), EACH],
  'turns the touches around': [
    weighing((touches) => touches.reverse().map(() => 1)),
    'it leaves the journey alone',
  ],
  'invents a channel': [
    learning(() => new Map([['tv', 1]])),
    'each channel gets a weight that is not negative, or nobody gets any',
  ],
  'has numbers for nobody': [learning(() => new Map()), 'without a path it gives no numbers'],
  'weighs by order': [
    learning(([first]) => first && new Map([[first.channels[0], 1]])),
    'the order of the paths, and what was weighed before, do not matter',
  ],
}

const calling = (over: object) => ({
  ...callProvider,
  create: (...args: [any, any]) => ({ ...callProvider.create(...args), ...over }),
})

const PROVIDERS: Wrong = {
  'believes everybody': [calling({ verify: () => true }), 'what nobody signed is not believed'],
  'believes any secret': [
    calling({ verify: ({ headers }: any) => 'x-signature' in headers }),
    'what was signed with another secret, or when there is none yet, is not believed',
    calls,
  ],
  'throws on nonsense': [
    calling({ read: ({ body }: any) => JSON.parse(body).call }),
    'nonsense is about something else, and throws nothing',
  ],
  'makes up an id': [
    calling({ read: () => ({ externalId: '' }) }),
    'nonsense is about something else, and throws nothing',
  ],
}

const matching = (over: object) => ({
  ...matcher,
  create: (...args: [any, any]) => ({ ...matcher.create(...args), ...over }),
})
const answering = (answer: object) =>
  matching({
    match: (_: unknown, { visits }: any) =>
      visits[0]
        ? {
            visit: visits[0].visit,
            reasons: [{ reason: 'x', points: 50 }],
            runnersUp: [],
            windowMin: 3,
            ...answer,
          }
        : null,
  })
const KEEPS =
  'it asks for what there is, and answers with what was found, also with every setting at its limits'

const MATCHERS: Wrong = {
  'asks for what there is not': [matching({ asks: () => ({ evidence: 'dna' }) }), KEEPS],
  'looks back for ever': [
    matching({ asks: () => ({ evidence: 'pressed_number', minutes: 1e6 }) }),
    KEEPS,
  ],
  'names a visit that was not found': [answering({ visit: 'stranger' }), KEEPS],
  'is surer than sure': [answering({ reasons: [{ reason: 'x', points: 101 }] }), KEEPS],
  'does not say why': [answering({ reasons: [] }), KEEPS],
  'makes up a visit': [
    matching({
      match: () => ({
        visit: 'a',
        reasons: [{ reason: 'x', points: 5 }],
        runnersUp: [],
        windowMin: null,
      }),
    }),
    'where nothing was found it names no visit',
  ],
  'turns the visits around': [
    matching({ match: (_: unknown, { visits }: any) => (visits.reverse(), null) }),
    'it leaves the call and the evidence alone',
  ],
}

type Deliver = (message: any, settings: any, host: any) => Promise<unknown>

const delivering = (deliver: Deliver) => ({
  ...destination,
  create: (settings: any, host: any) => ({
    deliver: (message: any) => deliver(message, settings, host),
  }),
})
const sending = (result: (answer: any, settings: any, host: any) => unknown) =>
  delivering(async ({ id }, settings, host) => {
    const headers = { authorization: settings.token }
    const answer = await host.fetch(settings.url, { method: 'POST', body: id, headers })
    return result(answer, settings, host)
  })

const DESTINATIONS: Wrong = {
  'retries for ever': [
    sending(() => ({ outcome: 'again', problem: 'no' })),
    '410: it is not tried again',
  ],
  'gives up on a 503': [
    sending(() => ({ outcome: 'refused', problem: 'no' })),
    '503: it may work later',
  ],
  'does not send the id': [
    delivering(async (_message, { url }, host) => {
      await host.fetch(url)
      return { outcome: 'delivered' }
    }),
    'a message that was taken is delivered, and the other side can tell it by its id',
  ],
  'repeats what the other side wrote': [
    sending(({ body }) => ({ outcome: 'refused', problem: body })),
    '400: it is not delivered',
  ],
  'throws its token': [
    sending((_answer, { token }) => {
      throw new Error(`no luck with ${token}`)
    }),
    '503: it may work later',
  ],
  'logs its token': [
    sending((_answer, { token }, host) => {
      host.log('sent', { token })
      return { outcome: 'again', problem: 'no' }
    }),
    '503: it may work later',
  ],
  'has a fetch of its own': [
    delivering(async (_message, { url }) => {
      await fetch(url)
      return { outcome: 'delivered' }
    }),
    'nobody: it may work later',
  ],
}

test.group('The suites of what is outside of ingestion', () => {
  for (const [wrong, [plugin, check, cases]] of [MODELS, PROVIDERS, MATCHERS, DESTINATIONS].flatMap(
    (kind) => Object.entries(kind)
  )) {
    test(`find a ${plugin.kind} that ${wrong}`, async ({ assert }) => {
      assert.isNotNull(await complaintOf(plugin, check, cases))
    })
  }

  test('know no other kinds', ({ assert }) => {
    assert.throws(() => checksOf({ kind: 'toString' } as any), /no kind of plugin/)
  })
})
