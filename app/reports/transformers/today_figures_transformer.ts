import { BaseTransformer } from '@adonisjs/core/transformers'
import type { TodayFigures } from '#app/reports/queries/today_figures'

export default class TodayFiguresTransformer extends BaseTransformer<TodayFigures> {
  toObject() {
    return this.pick(this.resource, ['visits', 'conversions', 'promising', 'present', 'yesterday'])
  }
}
