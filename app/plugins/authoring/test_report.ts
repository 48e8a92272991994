import type { CheckReport, TestReport } from '#app/plugins/authoring/test_plugin'

const MARKS = { 'passed': '✔', 'failed': '✖', 'not run': '–' }

/** For a person: a line for each check, and what is wrong below it. */
export function shownReport({ plugin, passed, checks, problem, help }: TestReport): string {
  const failed = checks.filter(({ outcome }) => outcome === 'failed').length
  const sum = passed
    ? `All ${checks.length} checks passed.`
    : checks.length
      ? `${failed} of ${checks.length} checks failed.`
      : 'No check could be run.'
  return [
    plugin ? `${plugin.kind} ${plugin.name}@${plugin.version}` : [],
    checks.flatMap(shownCheck),
    problem ? ['', problem] : [],
    help ? [help] : [],
    ['', sum],
  ]
    .flat()
    .join('\n')
}

function shownCheck({ name, outcome, problem }: CheckReport): string[] {
  const line = `  ${MARKS[outcome]} ${name}${outcome === 'not run' ? ' (not run)' : ''}`
  if (!problem) return [line]
  const lines = problem.split('\n').slice(0, 20)
  return [line, ...lines.map((text) => `      ${text}`.trimEnd())]
}
