import { BaseTransformer } from '@adonisjs/core/transformers'
import { mayWorkCalls } from '#app/calls/policies/call_policy'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import type { CallMonitor } from '#app/calls/queries/call_monitor'

export default class CallMonitorTransformer extends BaseTransformer<CallMonitor> {
  toObject() {
    const { site, role, filter, today } = this.resource
    return {
      site: { ...site },
      filter: { ...filter },
      ...this.pick(this.resource, ['calls', 'opened', 'isFirstPage', 'next']),
      today: { ...today },
      mayWork: mayWorkCalls(role),
      mayChangeSite: mayChangeSites(role),
    }
  }
}
