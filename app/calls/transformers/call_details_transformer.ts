import { BaseTransformer } from '@adonisjs/core/transformers'
import type { CallDetails } from '#app/calls/queries/call_details'
import type { CallAction } from '#app/calls/queries/call_actions'

/** An opened call. Fingerprints stay on the server. */
export default class CallDetailsTransformer extends BaseTransformer<CallDetails> {
  toObject() {
    const { actions, match } = this.resource
    return {
      ...this.pick(this.resource, ['call', 'runnersUp', 'around']),
      match: match && {
        method: match.method,
        source: match.source ?? null,
        windowMin: match.windowMin,
        confidence: match.confidence,
        reasons: match.reasons,
      },
      actions: actions.map(shownAction),
    }
  }
}

function shownAction({ version, kind, undoes, person, before, after, at }: CallAction) {
  return {
    version,
    kind,
    undoes,
    person,
    at: at.toISOString(),
    from: before.status,
    to: after.status,
    isMatched: after.sessionId !== null,
  }
}
