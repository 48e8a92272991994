import type { Matcher } from '#app/plugins/contracts/matcher'
import type { SettingValues } from '#app/plugins/contracts/plugin'

export function myPluginMatcher(settings: SettingValues): Matcher {
  const minutes = Number(settings.minutes)
  return {
    asks: () => ({ evidence: 'pressed_number', minutes }),
    match(_, { visits }) {
      const [only, ...others] = new Set(visits.map(({ visit }) => visit))
      if (only === undefined || others.length > 0) return null
      return {
        visit: only,
        reasons: [{ reason: 'nobody_else_pressed', points: 60 }],
        runnersUp: [],
        windowMin: minutes,
      }
    },
  }
}
