import { median } from '../measure/figures.js'
import { goal, goalRows } from '../report/goal.js'
import { table } from '../report/table.js'

/** What was measured, against its goals. Parts that were not measured are null. */
export function toResult({ options, rates, latencies: times, drained: drain }) {
  const parts = [rates && ofRounds(rates), times && ofLatencies(times), drain && ofBacklog(drain)]
  const goals = parts.flatMap((part) => part?.goals ?? [])
  const report = [table(goalRows(goals), { leftColumns: 2 }), '']
  return {
    result: { options, goals, rates, ...times, drain },
    report: [...report, ...parts.flatMap((part) => part?.lines ?? [])].join('\n'),
    failures:
      times && times.alone.arrived < times.alone.expected ? ['messages did not arrive'] : [],
  }
}

function ofRounds(rates) {
  const of = (figure) => median(rates.map((round) => round[figure]))
  return {
    goals: [
      goal("share of the bare dispatcher's deliveries/s", of('share'), { least: 0.6 }),
      goal('deliveries/s', of('worker'), { least: 500 }),
    ],
    lines: [
      `Bare ${of('bare').toFixed(0)}/s, worker ${of('worker').toFixed(0)}/s, with ${of('workerRssMb')?.toFixed(0) ?? '?'} MB.`,
    ],
  }
}

function ofLatencies({ alone, crowd }) {
  return {
    goals: [
      goal('at 200/s, commit to first attempt, p99 ms', alone.p99, { most: 250 }),
      goal('of fifty receivers, deliveries that are missing', crowd.expected - crowd.arrived, {
        most: 0,
      }),
      goal('of fifty receivers, p99 ms of those that are well', crowd.p99, { most: 250 }),
    ],
    lines: [
      `One receiver: p50 ${alone.p50.toFixed(1)} ms. Fifty: ${crowd.rate.toFixed(0)}/s to those that are well, p50 ${crowd.p50.toFixed(1)} ms.`,
    ],
  }
}

function ofBacklog(drain) {
  const { count, rate, first, last, claimP50, claimP99, rssStart, rssMax, seconds } = drain
  const grown = rssStart === null || rssMax === null ? null : rssMax - rssStart
  return {
    goals: [
      goal('of a backlog, rate of the last quarter by that of the first', last / first, {
        least: 0.8,
      }),
      goal('of a backlog, a claim of 200, p99 ms', claimP99, { most: 20 }),
      goal('of a backlog, MB that the worker grows after the first quarter', grown, { most: 50 }),
    ],
    lines: [
      `A backlog of ${count.toLocaleString('en-GB')}: ${seconds.toFixed(0)} s, ${rate.toFixed(0)}/s, first quarter ${first.toFixed(0)}, last ${last.toFixed(0)}; claims p50 ${claimP50.toFixed(1)} ms; the worker ${rssStart?.toFixed(0) ?? '?'} MB, at most ${rssMax?.toFixed(0) ?? '?'}.`,
    ],
  }
}
