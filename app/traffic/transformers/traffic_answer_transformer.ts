import { BaseTransformer } from '@adonisjs/core/transformers'
import type { TrafficAnswer } from '#app/traffic/page/traffic_page'

export default class TrafficAnswerTransformer extends BaseTransformer<TrafficAnswer> {
  toObject() {
    return this.resource
  }
}
