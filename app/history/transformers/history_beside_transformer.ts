import { BaseTransformer } from '@adonisjs/core/transformers'
import type { HistoryBeside } from '#app/history/history_beside'

export default class HistoryBesideTransformer extends BaseTransformer<HistoryBeside> {
  toObject() {
    return { ...this.resource }
  }
}
