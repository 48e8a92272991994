import { inPluginProcess } from '#app/plugins/authoring/plugin_process'
import type { Manifest, Report } from '#app/plugins/authoring/orders'

export interface TestReport {
  /** Null when it could not even be loaded. */
  plugin: Manifest | null
  passed: boolean
  checks: CheckReport[]
  /** What is wrong besides, and what to do about it. */
  problem: string | null
  help: string | null
}

export interface CheckReport {
  name: string
  outcome: 'passed' | 'failed' | 'not run'
  problem: string | null
  ms: number
}

/** Runs all checks of a plugin, and its own cases, where an endless loop or a leak is found and named. */
export async function testPlugin(
  target: string,
  { patienceMs }: { patienceMs?: number } = {}
): Promise<TestReport> {
  const report: TestReport = { plugin: null, passed: false, checks: [], problem: null, help: null }
  let current: CheckReport | undefined

  const hear = (said: Report) => {
    const check = 'check' in said && report.checks.find(({ name }) => name === said.check)
    if (said.about === 'plugin') {
      report.plugin = said.plugin
      report.checks = said.checks.map(notRun)
    } else if (said.about === 'begin' && check) current = check
    else if (said.about === 'end' && check) {
      const { problem, ms } = said
      Object.assign(check, { outcome: problem === null ? 'passed' : 'failed', problem, ms })
      current = undefined
    } else if (said.about === 'refused')
      Object.assign(report, { problem: said.problem, help: said.help })
  }

  const end = await inPluginProcess({ task: 'test', target }, hear, patienceMs)
  if (end !== 'done') {
    if (current) Object.assign(current, { outcome: 'failed', problem: end.problem })
    else report.problem ??= report.plugin ? end.problem : `while it was loaded: ${end.problem}`
  }
  report.passed = !report.problem && report.checks.every(({ outcome }) => outcome === 'passed')
  return report
}

function notRun(name: string): CheckReport {
  return { name, outcome: 'not run', problem: null, ms: 0 }
}
