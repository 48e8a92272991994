import type { SettingValues } from '#app/plugins/contracts/plugin'
import type { AttributionModel } from '#app/plugins/contracts/attribution_model'

export function myPluginModel(settings: SettingValues): AttributionModel {
  const last = Number(settings.last)
  return {
    needs: 'journey',
    weigh: ({ touches }) => touches.map((_, i) => (i === touches.length - 1 ? last : 1)),
  }
}
