import { makeDemo, type Progress } from '#app/demo/make_demo'
import { newPassword } from '#app/demo/new_password'
import { takeAwayDemo } from '#app/demo/take_away_demo'
import { findDemo } from '#app/demo/queries/find_demo'
import { liveSites } from '#app/demo/live/live_sites'
import { LiveReport } from '#app/demo/terminal/live_report'
import { StatusLine } from '#app/demo/terminal/status_line'
import { sendLiveTraffic, type LiveFigures } from '#app/demo/live/live_traffic'
import type { DemoWorkspace } from '#app/demo/demo_workspace'
import { faultOf, type DemoOptions } from '#app/demo/terminal/options'
import { describeDemo, describeProgress, howToLook } from '#app/demo/terminal/describe'

/** Whoever asked for the demo. */
export interface Operator {
  say(text: string): void
  complain(text: string): void
  /** Null when nobody is there to be asked. */
  confirm: ((question: string) => Promise<boolean>) | null
  /** Aborted when the operator has had enough. */
  signal: AbortSignal
}

const BUSY = 'Another process is making the demo right now.'

/** `npm run demo`; returns the exit code. */
export async function runDemo(options: DemoOptions, operator: Operator): Promise<number> {
  const fault = faultOf(options)
  if (fault) {
    operator.complain(fault)
    return 1
  }
  if ((options.remove || options.reset) && !(await mayRemove(options, operator))) return 1
  if (options.remove) return remove(operator)

  const { demo, exitCode } = await make(options, operator)
  return demo && options.live ? sendLive(demo, options, operator) : exitCode
}

async function mayRemove({ force }: DemoOptions, { confirm, say, complain }: Operator) {
  const demo = force ? null : await findDemo()
  if (!demo) return true
  const what = 'the demo workspace and all that is in it'
  if (!confirm) {
    complain(`This removes ${what}. Say --force if you mean it.`)
    return false
  }
  say(describeDemo(demo))
  return confirm(`Remove ${what}?`)
}

async function remove({ say, complain }: Operator) {
  const outcome = await takeAwayDemo()
  if (outcome === 'busy') complain(BUSY)
  else say(outcome === 'removed' ? 'The demo is gone.' : 'There is no demo.')
  return outcome === 'busy' ? 1 : 0
}

async function make(
  { months, seed, reset, url, password = newPassword() }: DemoOptions,
  { say, complain, signal }: Operator
): Promise<{ demo?: DemoWorkspace; exitCode: number }> {
  const begun = performance.now()
  const status = new StatusLine()
  const onProgress = (progress: Progress) => status.show(describeProgress(progress))
  const plan = { months, seed, reset, password, signal, onProgress }
  const made = await makeDemo(plan).finally(() => status.clear())

  if (made.outcome === 'busy' || made.outcome === 'given_up') {
    complain(made.outcome === 'busy' ? BUSY : 'Given up. The next run begins anew.')
    return { exitCode: made.outcome === 'busy' ? 1 : 130 }
  }
  const isNew = made.outcome === 'made'
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  say(isNew ? `Made the demo in ${seconds} s:` : 'The demo is there; --reset makes it anew:')
  say(`\n${describeDemo(made.demo)}\n\n${howToLook(url, isNew ? password : null)}\n`)
  return { demo: made.demo, exitCode: 0 }
}

async function sendLive(
  demo: DemoWorkspace,
  { url, rate }: DemoOptions,
  { say, signal }: Operator
) {
  const report = new LiveReport(say, rate)
  say(`About ${rate} visits a minute go to ${url}, until Ctrl-C.`)
  const onChange = (figures: LiveFigures) => report.show(figures)
  const sites = await liveSites(demo)
  report.end(await sendLiveTraffic({ url, sites, rate, signal, onChange }))
  return signal.aborted ? 0 : 1
}
