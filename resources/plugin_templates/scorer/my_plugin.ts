import type { SettingValues } from '#app/plugins/contracts/plugin'
import type { Score, Scorer } from '#app/plugins/contracts/scorer'

export function myPluginScorer(settings: SettingValues): Scorer {
  const mobile = Math.round(Number(settings.mobile))
  return {
    score(event, session) {
      const reasons: Score['reasons'] = []
      if (event.category === 'conversion') reasons.push({ signal: 'conversion', points: 50 })
      if (session.device === 'mobile') reasons.push({ signal: 'mobile', points: mobile })
      return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons }
    },
  }
}
