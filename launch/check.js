import { launch } from './launcher.js'
import { inRoot } from './machine/paths.js'
import { seconds } from './machine/report.js'
import { runInForeground } from './process/run_in_foreground.js'

const CHECKS = [
  ['Formatting', 'prettier', '--check', '.'],
  ['Lint and import rules', 'eslint', '.'],
  ['Types of the server', 'tsc', '--noEmit'],
  ['Types of the dashboard', 'vue-tsc', '--noEmit', '-p', 'inertia/tsconfig.json'],
  ['Unused files and exports', 'knip'],
  ['Unused messages', 'node', 'resources/lang/check_use.js'],
  ['Words in templates', 'node', 'resources/lang/check_templates.js'],
]

/** `npm run check`: all of them, also after one that failed, so that one run tells everything. */
await launch(async () => {
  const results = []
  for (const [title, tool, ...args] of CHECKS) {
    const begun = Date.now()
    console.log(`\n── ${title}: ${[tool, ...args].join(' ')}`)
    const code = await runInForeground(inRoot('node_modules/.bin', tool), args)
    results.push({ title, passed: code === 0, took: seconds(Date.now() - begun) })
  }

  console.log('\n── Summary')
  for (const { title, passed, took } of results) {
    console.log(`${passed ? '✔' : '✖'} ${title} (${took})`)
  }
  return results.every(({ passed }) => passed) ? 0 : 1
})
