import { LaunchError } from '../process/launch_error.js'

const WITHOUT_BROWSER = ['unit', 'functional', 'plugins', 'faults']
const ALL = [...WITHOUT_BROWSER, 'browser']

/** @param {string[]} args of `ace test`, which runs all suites when none is named */
export function wantsBrowser(args) {
  return args.includes('browser') || !args.some((arg) => ALL.includes(arg))
}

/** @param {string[]} args */
export function wantsFaults(args) {
  return args.includes('faults') || !args.some((arg) => ALL.includes(arg))
}

/** @returns {string[]} the same arguments for a machine without a browser */
export function withoutBrowser(args) {
  const rest = args.filter((arg) => arg !== 'browser')
  if (rest.some((arg) => ALL.includes(arg))) return rest
  if (rest.length < args.length) throw new LaunchError('Only the browser suite was asked for')
  return [...WITHOUT_BROWSER, ...rest]
}

/**
 * @param {string[]} args
 * @returns {string[]} without the slow ones of the fault tests, unless something was chosen: those are for `npm run test:faults`
 */
export function withoutSlow(args) {
  const isChosen = args.some((arg) => ALL.includes(arg) || /^--(tags|files|tests|groups)/.test(arg))
  return isChosen ? args : [...args, '--tags=~@slow']
}
