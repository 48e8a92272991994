/**
 * @typedef {object} Goal
 * @property {string} title
 * @property {number | null} value null: the system does not tell
 * @property {{ least?: number, most?: number, aim?: number }} bounds
 * @property {boolean | null} isReached
 * @property {boolean | null} isAimReached null: there is no aim beyond the goal, or no value
 */

/** @returns {Goal} */
export function goal(title, value, bounds) {
  const { least, most, aim } = bounds
  const reaches = (bound) => (least === undefined ? value <= bound : value >= bound)
  const isKnown = value !== null
  return {
    title,
    value,
    bounds,
    isReached: isKnown ? reaches(least ?? most) : null,
    isAimReached: isKnown && aim !== undefined ? reaches(aim) : null,
  }
}

/** @param {Goal[]} goals @returns {string[][]} rows of a table */
export function goalRows(goals) {
  return goals.map(({ title, value, bounds, isReached, isAimReached }) => [
    { true: '✔', false: '✖', null: '?' }[isReached],
    title,
    value === null ? 'not known' : rounded(value),
    bounds.least === undefined ? `at most ${bounds.most}` : `at least ${bounds.least}`,
    bounds.aim === undefined ? '' : `aim ${bounds.aim}${isAimReached ? ' reached' : ''}`,
  ])
}

function rounded(value) {
  if (Number.isInteger(value)) return String(value)
  return value < 10 ? value.toFixed(2) : value.toFixed(0)
}
