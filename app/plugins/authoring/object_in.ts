import { AuthoringProblem } from '#app/plugins/authoring/authoring_problem'

/** The object that somebody wrote behind a flag. */
export function objectIn(flag: string, text: string | undefined): object | undefined {
  if (text === undefined) return undefined
  try {
    const value = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value
  } catch {}
  throw new AuthoringProblem(
    'E_VALIDATION',
    `${flag} is no object in JSON: ${text}`,
    `Write it in quotes: ${flag} '{"category":"conversion"}'`
  )
}
