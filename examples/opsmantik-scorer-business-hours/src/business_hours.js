const SATURDAY = 6

/**
 * @param {import('opsmantik/plugins').SettingValues} settings
 * @returns {import('opsmantik/plugins').Scorer}
 */
export function businessHours({ opens, closes, weekend }) {
  return {
    score({ category }, { hour, weekday }) {
      const points = category === 'conversion' ? 50 : category === 'interaction' ? 10 : 0
      if (points === 0) return { score: 0, reasons: [] }

      const isWorkday = weekend || weekday < SATURDAY
      const isOpen = isWorkday && hour >= Number(opens) && hour < Number(closes)
      const reasons = [{ signal: category, points }]
      if (isOpen) reasons.push({ signal: 'open', points: 30 })
      return { score: isOpen ? points + 30 : points, reasons }
    },
  }
}
