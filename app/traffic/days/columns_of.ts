import { numberColumn, readColumn, textColumn, type Column } from '#app/traffic/columns/column'
import { stepsOf } from '#app/traffic/days/steps_of'
import type { Columns } from '#app/traffic/days/types'
import type { RawDay } from '#app/traffic/days/queries/read_day'
import { bandOf } from '#app/scoring/band'
import { hostOf, pathOf } from '#app/shared/urls'

/** The columns of a day. */
export function columnsOf({ facts, steps, conversions }: RawDay): Columns {
  const pathColumn = (pages: (string | null)[]) =>
    readColumn(pages, (page) => (page === null ? null : pathOf(page)))
  return {
    channel: textColumn(facts.channel),
    source: textColumn(facts.source),
    medium: textColumn(facts.medium),
    campaign: textColumn(facts.campaign),
    label: textColumn(facts.label),
    referrer: readColumn(facts.referrer, hostOf),
    landing: pathColumn(facts.entryPage),
    exit: pathColumn(facts.exitPage),
    country: textColumn(facts.country),
    city: textColumn(facts.city),
    device: textColumn(facts.device),
    browser: textColumn(facts.browser),
    os: textColumn(facts.os),
    language: textColumn(facts.language),
    band: textColumn(facts.score.map(bandOf)),
    hour: numberColumn(facts.hour),
    duration: numberColumn(facts.duration.map((seconds) => Math.max(0, seconds))),
    score: numberColumn(facts.score),
    started: { values: null, numbers: Float64Array.from(facts.started) },
    session: sessionColumn(facts.id as string[]),
    ...visitorColumns(facts.visitor as string[]),
    ...stepsOf(steps, facts.id.length),
    conversion_label: textColumn(conversions.conversionLabel),
    conversion_page: pathColumn(conversions.conversionUrl),
    conversion_currency: textColumn(conversions.conversionCurrency),
    conversion_value: {
      values: null,
      numbers: Float64Array.from(conversions.conversionValue, (value) => value ?? Number.NaN),
    },
  }
}

function sessionColumn(ids: string[]): Column {
  return {
    values: null,
    numbers: new Uint8Array(Buffer.from(ids.join('').replaceAll('-', ''), 'hex')),
  }
}

/** Hashes come as text: a number of JavaScript has no 64 bits. */
function visitorColumns(hashes: string[]) {
  const { values, numbers } = textColumn(hashes)
  const halves = new Uint32Array(values!.length * 2)
  values!.forEach((hash, i) => {
    const bits = BigInt.asUintN(64, BigInt(hash))
    halves[2 * i] = Number(bits >> 32n)
    halves[2 * i + 1] = Number(bits & 0xffffffffn)
  })
  return { visitor: { values: null, numbers }, visitors: { values: null, numbers: halves } }
}
