import { test } from '@japa/runner'
import { reasonsOf } from '#app/attribution/truth/reasons'
import { placesOf } from '#app/attribution/truth/journeys_in'
import type { ChannelPath } from '#app/plugins/contracts/attribution_model'
import { shownReport } from '#app/attribution/truth/shown_report'
import type { ChannelShare, ChannelTruth, Truth } from '#app/attribution/truth/types'
import {
  averageOf,
  causedShares,
  distanceBetween,
  shareIn,
  sharesOf,
} from '#app/attribution/truth/shares_of'

const channel = (name: string, caused: number, closed = 0, closedAnyway = 0): ChannelTruth => ({
  channel: name,
  caused,
  closed,
  closedAnyway,
})

function truthWith(...channels: ChannelTruth[]): Truth {
  return { from: '2026-08-01', to: '2026-10-31', conversions: 100, anyway: 40, channels }
}

const path = (text: string, conversions: number, nulls = 0): ChannelPath => ({
  channels: text.split(' > '),
  conversions,
  nulls,
  value: 0,
})

const shares = (amounts: Record<string, number>) => sharesOf(new Map(Object.entries(amounts)))!

function reasons(
  truth: Truth,
  given: ChannelShare[],
  paths: ChannelPath[],
  usual: ChannelShare[] = given
) {
  return reasonsOf({ truth, journeys: placesOf(paths), caused: causedShares(truth)!, given, usual })
}

test.group('Truth: shares', () => {
  test('sum to 1, the largest first, without those of nothing', ({ assert }) => {
    const caused = causedShares(truthWith(channel('a', 1), channel('b', 0), channel('c', 3)))
    assert.deepEqual(caused, [
      { channel: 'c', share: 0.75 },
      { channel: 'a', share: 0.25 },
    ])
  })

  test('nobody caused anything: there are none', ({ assert }) => {
    assert.isNull(causedShares(truthWith(channel('a', 0, 9, 9))))
    assert.isNull(causedShares(truthWith()))
  })

  test('the distance is what would have to be moved, in points', ({ assert }) => {
    const [half, other] = [shares({ a: 1, b: 1 }), shares({ b: 1, c: 1 })]
    assert.equal(distanceBetween(half, half), 0)
    assert.equal(distanceBetween(half, other), 50)
    assert.equal(distanceBetween(shares({ a: 1 }), shares({ b: 1 })), 100)
  })

  test('an average counts those that give nothing', ({ assert }) => {
    const usual = averageOf([shares({ a: 1 }), shares({ a: 1, b: 1 })])
    assert.equal(shareIn(usual, 'a'), 0.75)
    assert.equal(shareIn(usual, 'b'), 0.25)
  })
})

test.group('Truth: reasons', () => {
  const paths = [
    path('ads', 50, 400),
    path('social > direct', 20, 100),
    path('direct', 30, 100),
    path('social', 0, 200),
  ]

  test('who comes last, and would have come anyway', ({ assert }) => {
    const truth = truthWith(channel('ads', 45, 50, 5), channel('social', 15), channel('direct', 0, 50, 35)) // prettier-ignore
    const [tooMuch, tooLittle] = reasons(truth, shares({ ads: 50, direct: 50 }), paths)
    assert.equal(
      tooMuch,
      'Gives direct 50 % of the credit; it caused 0 %: it is the last touch of 50 % of the journeys that converted, ' +
        'and 35 of the 50 conversions it brought would have come anyway.'
    )
    assert.match(tooLittle, /^Gives \w+ \d+ % of the credit; it caused \d+ %: /)
  })

  test('who opens journeys that others end', ({ assert }) => {
    const truth = truthWith(channel('ads', 50), channel('social', 50))
    const given = shares({ ads: 50, social: 1, direct: 49 })
    const usual = shares({ ads: 40, social: 40, direct: 20 })
    const [, tooLittle] = reasons(truth, given, paths, usual)
    assert.equal(
      tooLittle,
      'Gives social 1 % of the credit; it caused 50 %: 20 of the 20 journeys with it ended with another channel.'
    )
  })

  test('no place in journeys explains a share: how often they convert', ({ assert }) => {
    const truth = truthWith(channel('ads', 95), channel('direct', 5, 50, 20))
    const [tooMuch] = reasons(truth, shares({ ads: 20, direct: 80 }), paths)
    assert.equal(
      tooMuch,
      'Gives direct 80 % of the credit; it caused 5 %: of the journeys by it alone 23 % convert, of all journeys 11 %.'
    )
  })

  test('what nobody caused is shared out as well, away from who caused it', ({ assert }) => {
    const truth = truthWith(channel('ads', 90, 50, 5), channel('direct', 10, 50, 35))
    const [, tooLittle] = reasons(truth, shares({ ads: 50, direct: 50 }), paths)
    assert.match(
      tooLittle,
      /of the 50 conversions it brought only 5 would have come anyway, of all 100 it is 40/
    )
  })

  test('a channel that no model knows of, and one that nobody caused', ({ assert }) => {
    const truth = truthWith(channel('radio', 10), channel('ads', 10))
    const [tooMuch, tooLittle] = reasons(truth, shares({ ads: 10, other: 10 }), paths)
    assert.match(tooMuch, /^Gives other 50 % of the credit; it caused 0 %/)
    assert.match(tooLittle, /^Gives radio 0 % of the credit; it caused 50 %/)
  })

  test('nothing to say of a model that is right', ({ assert }) => {
    const truth = truthWith(channel('ads', 50), channel('direct', 50))
    assert.deepEqual(reasons(truth, shares({ ads: 51, direct: 49 }), paths), [
      'Every channel is within 2 points of the truth.',
    ])
  })
})

test.group('Truth: at a terminal', () => {
  test('a column a channel, a row a model, and those without an answer', ({ assert }) => {
    const truth = truthWith(channel('paid_search', 3), channel('direct', 1))
    const shown = shownReport({
      site: { publicId: 'x', domain: 'demo.example' },
      truth,
      shares: causedShares(truth)!,
      models: [
        { model: 'last', shares: shares({ direct: 1 }), distance: 75, reasons: ['Too much.'] },
      ],
      silent: [{ model: 'shapley', why: 'There are too few conversions for this model.' }],
    })
    assert.match(shown, /^demo\.example, 2026-08-01 to 2026-10-31: 100 visits/)
    assert.match(
      shown,
      /\n +paid search +direct +off\ntruth +75\.0 +25\.0 *\nlast +0\.0 +100\.0 +75\.0\n/
    )
    assert.match(shown, /\nlast\n {2}Too much\./)
    assert.match(shown, /\nshapley\n {2}No answer\. There are too few/)
  })
})
